package uk.gov.dwp.jobmatch.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.waiting.WaitingDesk;

/** It is ten o'clock on Monday 23 November 2026; what comes from Telford is due on Wednesday at ten: four hours are a fifth. */
class DueWarningsTest {

    private final Helpdesk helpdesk = new Helpdesk();

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T15:59, ''",
        "2026-11-24T16:00, DUE_SOON to PERSON:helpdesk",
        "2026-11-25T09:59, DUE_SOON to PERSON:helpdesk",
        "2026-11-25T10:00, OVERDUE to MAILBOX:DUTY_MANAGER",
        "2026-11-24T19:00, ''",
        "2026-11-28T12:00, ''"
    })
    void its_owner_is_warned_and_the_duty_manager_told_in_working_hours(String at, String told) {
        helpdesk.take(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")));

        helpdesk.clock.setTo(at);
        sweep();

        assertEquals(told, String.join(", ", told()));
    }

    @Test
    void what_nobody_has_is_brought_to_the_duty_manager() {
        helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));

        helpdesk.clock.setTo("2026-11-24T17:00");
        sweep();

        assertEquals(List.of("DUE_SOON to MAILBOX:DUTY_MANAGER"), told());
    }

    @Test
    void each_is_told_once_however_often_the_sweep_runs() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")));

        for (String at : List.of("2026-11-24T16:00", "2026-11-24T17:00", "2026-11-25T10:01", "2026-11-25T12:00")) {
            helpdesk.clock.setTo(at);
            sweep();
        }

        assertEquals(List.of("DUE_SOON to PERSON:helpdesk", "OVERDUE to MAILBOX:DUTY_MANAGER"), told());
        assertEquals(List.of(Entry.Kind.DUE_SOON, Entry.Kind.OVERDUE), warnings());
        assertEquals(incident.version(), helpdesk.now(incident).version(), "nobody has to look again for that");
        List<AuditRecord> audit = helpdesk.all(AuditRecord.class);
        assertTrue(audit.stream().anyMatch(record -> record.action() == AuditAction.INCIDENT_DUE_SOON));
        assertTrue(audit.stream().anyMatch(record -> record.action() == AuditAction.INCIDENT_OVERDUE));
    }

    @Test
    void where_staff_are_at_risk_it_is_told_at_any_hour() {
        helpdesk.clock.setTo("2026-11-22T03:00");
        helpdesk.accept(aForm().fromJobcentre().urgent());

        helpdesk.clock.setTo("2026-11-22T03:23");
        sweep();
        assertEquals(List.of(), told());
        helpdesk.clock.setTo("2026-11-22T03:24");
        sweep();
        helpdesk.clock.setTo("2026-11-22T03:30");
        sweep();

        assertEquals(List.of("DUE_SOON to MAILBOX:DUTY_MANAGER", "OVERDUE to MAILBOX:DUTY_MANAGER"), told());
    }

    @Test
    void what_waits_for_its_customer_or_was_answered_is_nobodys_worry() {
        Incident waiting = helpdesk.take(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")));
        helpdesk.as("helpdesk", WaitingDesk.class)
                .waitForCustomer(waiting.id(), waiting.version(), "A screenshot", null);
        helpdesk.answer(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")));

        helpdesk.clock.setTo("2026-11-25T12:00");
        sweep();

        assertEquals(List.of(), told());
    }

    @Test
    void a_scottish_holiday_is_no_time_that_is_left() {
        helpdesk.clock.setTo("2026-11-26T17:00");
        helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));
        helpdesk.accept(aForm().fromEmployerDirect("DUNDEE"));

        helpdesk.clock.setTo("2026-11-30T14:00");
        sweep();

        assertEquals(List.of("DUE_SOON to MAILBOX:DUTY_MANAGER"), told(), "Dundee is shut and its time stands still");
    }

    @Test
    void what_has_more_time_left_is_not_told_because_another_nation_is_shut() {
        helpdesk.clock.setTo("2026-11-27T11:00");
        helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));

        helpdesk.clock.setTo("2026-11-30T14:00");
        sweep();

        assertEquals(List.of(), told(), "seven hours are left, though Dundee's four end later");
    }

    /** Dundee has three hours left then, and the others five, though they are due two hours earlier. */
    @Test
    void very_many_that_are_due_earlier_and_have_more_time_left_keep_nothing_from_being_told() {
        helpdesk.clock.setTo("2026-11-26T11:00");
        helpdesk.accept(aForm().fromEmployerDirect("DUNDEE"));
        helpdesk.clock.setTo("2026-11-27T09:00");
        copy(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")), 200);

        helpdesk.clock.setTo("2026-11-30T14:00");
        sweep();

        assertEquals(List.of("DUE_SOON to MAILBOX:DUTY_MANAGER"), told());
    }

    @Test
    void one_sweep_tells_all_however_many_they_are() {
        copy(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")), 120);

        helpdesk.clock.setTo("2026-11-24T17:00");
        sweep();
        assertEquals(121, told().size());
        helpdesk.clock.setTo("2026-11-25T12:00");
        sweep();

        assertEquals(242, told().size());
    }

    private void copy(Incident incident, int times) {
        helpdesk.sql("""
                insert into incident
                select (jsonb_populate_record(i, jsonb_build_object('id', i.id + 100 + n, 'reference', 'UJ-2027-' || lpad(n || '', 7, '0')))).*
                from incident i cross join generate_series(1, ?) n where i.id = ?
                """, times, incident.id());
    }

    @Test
    void what_is_stamped_with_an_older_policy_is_warned_of_by_that_ones_target() {
        helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));
        helpdesk.sql("""
                insert into policy select 2, timestamptz '2026-11-23 10:30Z', default_site, dwp_domains, copy_employer_on_ed_replies,
                    reply_to_jobseeker_on_jd, immediate_minutes, priority_working_minutes, 2 * standard_working_minutes,
                    safety_phone from policy where version = 1
                """);

        helpdesk.clock.setTo("2026-11-24T12:30");
        sweep();
        assertEquals(List.of(), told(), "seven and a half hours of twenty are left");
        helpdesk.clock.setTo("2026-11-24T16:00");
        sweep();

        assertEquals(List.of("DUE_SOON to MAILBOX:DUTY_MANAGER"), told());
    }

    @Test
    void many_sweeps_at_once_tell_each_once() {
        for (int i = 0; i < 20; i++) {
            helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));
        }
        helpdesk.clock.setTo("2026-11-25T12:00");

        Helpdesk.atOnce(4, n -> helpdesk.bean(DueWarnings.class).tellOfOverdue(Priority.STANDARD));
        sweep();

        assertEquals(20, told().size());
        assertEquals(20, warnings().size());
    }

    private void sweep() {
        helpdesk.bean(DueWarningSweep.class).sweep();
    }

    private List<String> told() {
        return helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == Purpose.DUE_SOON || mail.purpose() == Purpose.OVERDUE)
                .map(mail -> mail.purpose() + " to " + mail.recipient().code())
                .toList();
    }

    private List<Entry.Kind> warnings() {
        return helpdesk.all(Entry.class).stream()
                .map(Entry::kind)
                .filter(kind -> kind == Entry.Kind.DUE_SOON || kind == Entry.Kind.OVERDUE)
                .toList();
    }
}

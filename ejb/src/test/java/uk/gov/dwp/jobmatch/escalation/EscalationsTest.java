package uk.gov.dwp.jobmatch.escalation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** The helpdesk's week begins on Monday 23 November 2026 at ten. A standard call is due after 20 working hours. */
class EscalationsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final EscalationSweep sweep = helpdesk.bean(EscalationSweep.class);

    private Map<String, Long> alertsAt(String time) {
        helpdesk.clock.setTo(time);
        sweep.sweep();
        return alerts();
    }

    private Map<String, Long> alerts() {
        return helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == Purpose.CALL_UNTOUCHED || mail.purpose() == Purpose.CALL_OVERDUE)
                .collect(groupingBy(
                        mail -> mail.purpose() + " "
                                + mail.recipient().mailbox().orElseThrow(),
                        TreeMap::new,
                        counting()));
    }

    @Test
    void a_call_that_is_stamped_with_an_older_policy_is_told_of_by_that_ones_target() {
        helpdesk.callFor(aForm().withoutEmail());
        helpdesk.sql("""
                insert into policy select 2, timestamptz '2026-11-23 10:30Z', default_site, dwp_domains, copy_employer_on_ed_replies,
                    reply_to_jobseeker_on_jd, immediate_minutes, priority_working_minutes, 2 * standard_working_minutes,
                    safety_phone from policy where version = 1
                """);

        assertEquals(Map.of(), alertsAt("2026-11-24T12:30"));
        assertEquals(Map.of("CALL_UNTOUCHED ED_TELFORD", 1L), alertsAt("2026-11-24T16:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD,  2026-11-24T15:59, 2026-11-24T16:00, 2026-11-25T09:59, 2026-11-25T10:00, ED_TELFORD",
        "SERCO,     2026-11-24T15:59, 2026-11-24T16:00, 2026-11-25T09:59, 2026-11-25T10:00, SERCO_JD",
        "JOBCENTRE, 2026-11-23T13:11, 2026-11-23T13:12, 2026-11-23T13:59, 2026-11-23T14:00, LEEDS"
    })
    void its_group_is_told_at_four_fifths_of_the_time_and_the_duty_manager_at_its_end(
            String kind, String early, String alert, String last, String due, String inbox) {
        FormFixture form = switch (kind) {
            case "SERCO" -> aForm().fromJobseekerDirect().withoutEmail();
            case "JOBCENTRE" -> aForm().fromJobcentre().withoutEmail();
            default -> aForm().withoutEmail();
        };
        Callback call = helpdesk.callFor(form);
        assertEquals(london(due), call.dueAt());

        assertEquals(Map.of(), alertsAt(early));
        assertEquals(Map.of("CALL_UNTOUCHED " + inbox, 1L), alertsAt(alert));
        assertEquals(Map.of("CALL_UNTOUCHED " + inbox, 1L), alertsAt(last));
        assertEquals(Map.of("CALL_UNTOUCHED " + inbox, 1L, "CALL_OVERDUE DUTY_MANAGER", 1L), alertsAt(due));
        assertEquals(
                2,
                alertsAt("2026-11-26T12:00").values().stream().mapToLong(n -> n).sum());
        assertEquals(Optional.of(london(alert)), helpdesk.now(call).tries().alertedAt());
        assertEquals(Optional.of(london(due)), helpdesk.now(call).tries().escalatedAt());
        assertEquals(call.ownerGroup(), helpdesk.now(call).ownerGroup());
        assertEquals(
                2,
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.action() == AuditAction.CALLBACK_ESCALATED)
                        .count());
    }

    @Test
    void nobody_who_has_the_call_open_is_in_the_way() {
        Callback seen = helpdesk.callFor(aForm().withoutEmail());
        alertsAt("2026-11-25T10:00");

        helpdesk.as("teamleader-telford", CallbackBoard.class).take(seen.id(), seen.version());

        assertEquals(
                Optional.of(london("2026-11-25T10:00")),
                helpdesk.now(seen).tries().alertedAt());
    }

    @Test
    void a_call_that_somebody_has_taken_and_not_made_is_untouched() {
        Callback call = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(call.id(), call.version());

        assertEquals(Map.of("CALL_UNTOUCHED ED_TELFORD", 1L), alertsAt("2026-11-24T16:00"));
    }

    @Test
    void an_attempt_is_a_touch() {
        Callback call = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(call.id(), call.version());
        helpdesk.as("teamleader-telford", CallLog.class)
                .record(
                        call.id(),
                        helpdesk.now(call).version(),
                        new CallReport(CallOutcome.NOT_ANSWERED, false, null, null));

        assertEquals(Map.of(), alertsAt("2026-11-26T12:00"));
    }

    @Test
    void of_a_held_call_the_duty_manager_is_told_who_alone_can_release_it() {
        helpdesk.answer(helpdesk.accept(aForm().withoutEmail().urgent()));

        assertEquals(Map.of("CALL_UNTOUCHED DUTY_MANAGER", 1L), alertsAt("2026-11-24T16:00"));
    }

    @Test
    void nobody_is_told_while_they_do_not_work() {
        helpdesk.callFor(aForm().withoutEmail());

        assertEquals(Map.of(), alertsAt("2026-11-24T18:00"));
        assertEquals(Map.of(), alertsAt("2026-11-25T07:59"));
        assertEquals(Map.of("CALL_UNTOUCHED ED_TELFORD", 1L), alertsAt("2026-11-25T08:00"));
        assertEquals(1, alertsAt("2026-11-29T12:00").size());
        assertEquals(2, alertsAt("2026-11-30T08:00").size());
    }

    @Test
    void dundee_is_not_told_on_scotlands_holiday() {
        helpdesk.clock.setTo("2026-11-26T10:00");
        helpdesk.callFor(aForm().fromEmployerDirect("DUNDEE").withoutEmail());

        assertEquals(Map.of(), alertsAt("2026-11-30T12:00"));
        assertEquals(Map.of("CALL_UNTOUCHED ED_DUNDEE", 1L), alertsAt("2026-12-01T08:00"));
    }

    @Test
    void each_is_told_once_however_many_servers_sweep_at_once() {
        for (int i = 0; i < 60; i++) {
            helpdesk.callFor(aForm().withoutEmail().withPhone("01632 9600%02d".formatted(i)));
        }
        helpdesk.clock.setTo("2026-11-25T12:00");

        Helpdesk.atOnce(8, i -> {
            sweep.sweep();
            return i;
        });
        sweep.sweep();

        assertEquals(Map.of("CALL_UNTOUCHED ED_TELFORD", 60L, "CALL_OVERDUE DUTY_MANAGER", 60L), alerts());
    }

    @Test
    void the_alert_falls_within_working_hours_whenever_the_call_was_owed() {
        helpdesk.clock.setTo("2026-11-20T16:00");
        for (int i = 0; i < 40; i++) {
            helpdesk.callFor(aForm().withoutEmail().withPhone("01632 9600%02d".formatted(i)));
            helpdesk.clock.advance(Duration.ofMinutes(97));
        }
        while (helpdesk.clock.instant().isBefore(london("2026-11-28T00:00"))) {
            sweep.sweep();
            helpdesk.clock.advance(Duration.ofMinutes(15));
        }

        List<Callback> all = helpdesk.all(Callback.class);
        assertEquals(40, all.size());
        all.forEach(call -> {
            Instant alerted = call.tries().alertedAt().orElseThrow();
            assertTrue(call.dueAt().isAfter(alerted), call::reference);
            assertTrue(!call.dueAt().isAfter(call.tries().escalatedAt().orElseThrow()), call::reference);
        });
    }
}

package uk.gov.dwp.jobmatch.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;

/** It is Monday 23 November 2026. */
class FollowUpsTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private final Helpdesk helpdesk = new Helpdesk();
    private final FollowUpDesk desk = helpdesk.as("helpdesk", FollowUpDesk.class);

    @Test
    void an_answered_incident_comes_back_to_whoever_answered_it() {
        Incident incident = helpdesk.answer(helpdesk.accept(aForm()));
        set(incident, THURSDAY);

        helpdesk.clock.setTo("2026-11-26T07:59");
        sweep();
        assertEquals(IncidentState.ANSWERED, helpdesk.now(incident).state());

        helpdesk.clock.setTo("2026-11-26T08:00");
        sweep();
        assertEquals(IncidentState.TAKEN, helpdesk.now(incident).state());
        assertEquals(Optional.of("helpdesk"), helpdesk.now(incident).owner());
        assertEquals(List.of("system: Ring the bakery"), broughtBack());
    }

    @Test
    void where_its_owner_has_left_it_comes_back_to_the_queue() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));
        Incident held = helpdesk.take(helpdesk.accept(aForm()));
        set(answered, THURSDAY);
        set(held, THURSDAY);
        helpdesk.sql("update person set active = false where username = 'helpdesk'");

        helpdesk.clock.setTo("2026-11-26T08:00");
        sweep();

        assertEquals(IncidentState.REOPENED, helpdesk.now(answered).state());
        assertEquals(IncidentState.NEW, helpdesk.now(held).state());
        assertEquals(Optional.empty(), helpdesk.now(held).owner());
    }

    @Test
    void a_wait_for_a_customer_ends_on_its_day() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.as("helpdesk", WaitingDesk.class)
                .waitForCustomer(incident.id(), incident.version(), "A number", THURSDAY);

        helpdesk.clock.setTo("2026-11-26T08:00");
        sweep();

        assertEquals(IncidentState.TAKEN, helpdesk.now(incident).state());
        assertEquals(List.of("system: A number"), broughtBack());
    }

    @Test
    void what_is_held_is_marked_and_stays_with_its_owner() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        set(incident, THURSDAY);

        helpdesk.clock.setTo("2026-11-26T12:00");
        sweep();
        sweep();

        assertEquals(Optional.of("helpdesk"), helpdesk.now(incident).owner());
        assertEquals(List.of("system: Ring the bakery"), broughtBack(), "once, however often the sweep runs");
        assertTrue(helpdesk.all(AuditRecord.class).stream()
                .anyMatch(record -> record.action() == AuditAction.INCIDENT_BROUGHT_BACK
                        && record.actor().equals(AuditTrail.SYSTEM)));
    }

    @Test
    void what_is_closed_by_then_stays_closed() {
        Incident incident = helpdesk.answer(helpdesk.accept(aForm()));
        set(incident, THURSDAY);
        helpdesk.as("helpdesk", IncidentDesk.class)
                .close(incident.id(), helpdesk.now(incident).version(), Outcome.RESOLVED, "Done");

        helpdesk.clock.setTo("2026-11-26T08:00");
        sweep();

        assertEquals(IncidentState.CLOSED, helpdesk.now(incident).state());
        assertEquals(List.of(), broughtBack());
        assertEquals(List.of(), helpdesk.bean(FollowUps.class).due());
    }

    @Test
    void a_day_can_be_changed_and_taken_back() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        set(incident, THURSDAY);
        set(incident, LocalDate.of(2026, 12, 1));
        helpdesk.clock.setTo("2026-11-26T08:00");
        sweep();
        assertEquals(List.of(), broughtBack());

        desk.cancel(incident.id(), helpdesk.now(incident).version());
        helpdesk.clock.setTo("2026-12-01T08:00");
        sweep();

        assertEquals(List.of(), broughtBack());
    }

    @Test
    void of_many_sweeps_at_once_one_brings_it_back() {
        Incident incident = helpdesk.answer(helpdesk.accept(aForm()));
        set(incident, THURSDAY);
        helpdesk.clock.setTo("2026-11-26T08:00");

        Helpdesk.atOnce(8, n -> {
            helpdesk.bean(FollowUps.class).bringBack(incident.id());
            return n;
        });

        assertEquals(List.of("system: Ring the bakery"), broughtBack());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, NOT_TO_COME, 2026-11-24",
        "2026-11-20, NOT_TO_COME, 2026-11-24",
        "2026-11-28, CLOSED,      2026-11-30",
        "2026-12-25, CLOSED,      2026-12-29",
        "2027-11-24, TOO_FAR,     2026-11-24"
    })
    void a_day_is_refused_and_another_suggested(LocalDate day, FollowUpRefused.Why why, LocalDate suggested) {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));

        FollowUpRefused refused = assertThrows(FollowUpRefused.class, () -> set(incident, day));

        assertEquals(why, refused.why());
        assertEquals(suggested, refused.suggested());
    }

    @Test
    void nothing_comes_back_that_nobody_has() {
        Incident fresh = helpdesk.accept(aForm());

        assertThrows(NotPossibleNow.class, () -> set(fresh, THURSDAY));
        assertEquals(LocalDate.of(2026, 11, 24), desk.suggested());
    }

    private void set(Incident incident, LocalDate day) {
        desk.set(incident.id(), helpdesk.now(incident).version(), day, "Ring the bakery");
    }

    private void sweep() {
        helpdesk.bean(FollowUpSweep.class).sweep();
    }

    private List<String> broughtBack() {
        return helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.kind() == Entry.Kind.BROUGHT_BACK)
                .map(entry -> entry.writtenBy() + ": " + entry.body().orElse(""))
                .toList();
    }
}

package uk.gov.dwp.jobmatch.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.amendment.Amendments;
import uk.gov.dwp.jobmatch.amendment.Update;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;

/** It is ten o'clock on Monday 23 November 2026; what comes from Telford is due on Wednesday at ten. */
class WaitingDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final WaitingDesk desk = helpdesk.as("helpdesk", WaitingDesk.class);

    @ParameterizedTest(name = "waiting from {0} to {1}, it is due {2}: {3}")
    @CsvSource({
        "2026-11-23T12:00, 2026-11-23T15:20, 2026-11-25T13:20, as much later as it waited",
        "2026-11-23T17:00, 2026-11-24T09:00, 2026-11-25T12:00, a night is no working time",
        "2026-11-23T12:00, 2026-11-23T12:00, 2026-11-25T10:00, not at all",
        "2026-11-23T19:00, 2026-11-24T07:00, 2026-11-25T10:00, the helpdesk was closed all the while",
        "2026-11-23T12:00, 2026-12-24T18:00, 2026-12-30T16:00, over Christmas",
        "2026-11-25T11:00, 2026-11-26T11:00, 2026-11-25T10:00, what was late stays late"
    })
    void the_time_that_was_left_is_left_when_it_goes_on(String from, String to, String due, String why) {
        Incident incident = taken();

        helpdesk.clock.setTo(from);
        incident = waiting(incident);
        helpdesk.clock.setTo(to);
        incident = goOn(incident);

        assertEquals(london(due), incident.dueAt(), why);
        assertEquals(IncidentState.TAKEN, incident.state());
        assertEquals("helpdesk", incident.owner().orElseThrow());
    }

    @Test
    void it_may_wait_more_than_once() {
        Incident incident = taken();
        helpdesk.clock.setTo("2026-11-23T12:00");
        incident = waiting(incident);
        helpdesk.clock.setTo("2026-11-23T14:00");
        incident = goOn(incident);
        helpdesk.clock.setTo("2026-11-24T09:00");
        incident = waiting(incident);
        helpdesk.clock.setTo("2026-11-24T10:00");

        incident = goOn(incident);

        assertEquals(london("2026-11-25T13:00"), incident.dueAt());
    }

    @Test
    void an_update_from_whoever_raised_it_ends_the_wait() {
        Incident incident = waiting(taken());
        helpdesk.clock.setTo("2026-11-23T13:00");

        update(incident);

        Incident back = helpdesk.now(incident);
        assertEquals(IncidentState.TAKEN, back.state());
        assertEquals(london("2026-11-25T13:00"), back.dueAt());
        assertEquals(
                List.of(Entry.Kind.UPDATED, Entry.Kind.RESUMED).stream()
                        .sorted()
                        .toList(),
                kinds().subList(kinds().size() - 2, kinds().size()).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void where_staff_are_at_risk_no_clock_stops() {
        Incident incident =
                helpdesk.take(helpdesk.accept(aForm().fromJobcentre().urgent()));

        assertThrows(
                NotPossibleNow.class, () -> desk.waitForCustomer(incident.id(), incident.version(), "A number", null));
        assertTrue(helpdesk.all(Entry.class).stream().noneMatch(entry -> entry.kind() == Entry.Kind.WAITING));
    }

    @Test
    void only_what_somebody_works_on_can_wait_and_the_second_of_two_is_told() {
        Incident fresh = helpdesk.accept(telford());
        assertThrows(NotPossibleNow.class, () -> desk.waitForCustomer(fresh.id(), fresh.version(), "A number", null));

        Incident taken = helpdesk.take(fresh);
        waiting(taken);
        assertThrows(ChangedByAnother.class, () -> desk.waitForCustomer(taken.id(), taken.version(), "A number", null));
    }

    @Test
    void what_waits_can_be_closed_and_comes_back_as_anything_else_does() {
        Incident waiting = waiting(taken());
        IncidentDesk incidents = helpdesk.as("helpdesk", IncidentDesk.class);

        incidents.close(waiting.id(), waiting.version(), Outcome.RESOLVED, "Found it");
        incidents.reopen(waiting.id(), helpdesk.now(waiting).version(), "Not after all");
        Incident again = waiting(helpdesk.take(waiting));
        helpdesk.clock.setTo("2026-11-23T11:00");

        assertEquals(london("2026-11-25T11:00"), goOn(again).dueAt());
    }

    @Test
    void both_ends_of_a_wait_are_told_and_audited_without_a_word_of_what_was_written() {
        goOn(waiting(taken()));

        List<String> told = helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.kind() == Entry.Kind.WAITING || entry.kind() == Entry.Kind.RESUMED)
                .map(entry -> entry.writtenBy() + " " + entry.body().orElse(""))
                .toList();
        assertEquals(
                List.of("helpdesk A screenshot", "helpdesk BY_HAND"),
                told.stream().sorted().toList());
        List<AuditRecord> audit = helpdesk.all(AuditRecord.class);
        assertTrue(audit.stream().anyMatch(record -> record.action() == AuditAction.INCIDENT_WAITING));
        assertTrue(audit.stream().anyMatch(record -> record.action() == AuditAction.INCIDENT_RESUMED));
        assertTrue(audit.stream().noneMatch(record -> record.detail().orElse("").contains("screenshot")));
    }

    private List<Entry.Kind> kinds() {
        return helpdesk.all(Entry.class).stream().map(Entry::kind).toList();
    }

    private static FormFixture telford() {
        return aForm().fromEmployerDirect("TELFORD");
    }

    private Incident taken() {
        return helpdesk.take(helpdesk.accept(telford()));
    }

    private Incident waiting(Incident incident) {
        desk.waitForCustomer(incident.id(), helpdesk.now(incident).version(), "A screenshot", null);
        return helpdesk.now(incident);
    }

    private Incident goOn(Incident incident) {
        desk.goOn(incident.id(), helpdesk.now(incident).version());
        return helpdesk.now(incident);
    }

    private void update(Incident incident) {
        helpdesk.as("ed", Amendments.class)
                .add(new Update(incident.reference(), "Here it is.", null, null, ReceivedFiles.none()), "an-update");
    }
}

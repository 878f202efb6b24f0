package uk.gov.dwp.jobmatch.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.assignment.Colleagues.Colleague;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.routing.Category;

class AssignmentDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final AssignmentDesk desk = helpdesk.as("helpdesk", AssignmentDesk.class);

    @Test
    void a_new_incident_is_given_to_a_colleague_without_a_word() {
        Incident incident = helpdesk.accept(aForm());

        desk.assign(incident.id(), incident.version(), "helpdesk2", "");

        Incident given = helpdesk.now(incident);
        assertEquals(IncidentState.TAKEN, given.state());
        assertEquals(Optional.of("helpdesk2"), given.owner());
        assertEquals(Optional.of(helpdesk.clock.instant()), given.takenAt());
        assertEquals("helpdesk", given.changedBy());
        assertEquals("helpdesk2", last().body().orElseThrow());
        AuditRecord record = lastRecord();
        assertEquals(AuditAction.INCIDENT_ASSIGNED, record.action());
        assertEquals(Optional.of("helpdesk2"), record.detail());
    }

    @Test
    void to_take_one_from_somebody_else_wants_a_reason() {
        Incident mine = helpdesk.take(helpdesk.accept(aForm()));
        AssignmentDesk dutyManager = helpdesk.as("dutymanager", AssignmentDesk.class);

        ReasonNeeded needed =
                assertThrows(ReasonNeeded.class, () -> dutyManager.assign(mine.id(), mine.version(), "helpdesk2", " "));
        dutyManager.assign(mine.id(), mine.version(), "helpdesk2", "Hari is at a funeral");

        assertEquals("helpdesk", needed.holder());
        assertEquals(Optional.of("helpdesk2"), helpdesk.now(mine).owner());
        assertEquals("helpdesk2\nHari is at a funeral", last().body().orElseThrow());
    }

    @Test
    void whoever_holds_one_gives_it_away_without_a_reason() {
        Incident mine = helpdesk.take(helpdesk.accept(aForm()));

        desk.assign(mine.id(), mine.version(), "dutymanager", "");

        assertEquals(Optional.of("dutymanager"), helpdesk.now(mine).owner());
    }

    @Test
    void what_waits_for_a_call_goes_on_waiting_with_its_new_owner() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        desk.assign(answered.id(), answered.version(), "helpdesk2", "");

        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(answered).state());
        assertEquals(Optional.of("helpdesk2"), helpdesk.now(answered).owner());
    }

    @Test
    void to_give_it_to_whoever_has_it_changes_nothing() {
        Incident mine = helpdesk.take(helpdesk.accept(aForm()));

        desk.assign(mine.id(), mine.version(), "helpdesk", "");

        assertEquals(mine.version(), helpdesk.now(mine).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "qat", "auditor", "ed", "nobody", ""})
    void nobody_gets_one_who_does_not_work_incidents(String person) {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(NoSuchColleague.class, () -> desk.assign(incident.id(), incident.version(), person, ""));
    }

    @Test
    void nobody_gets_one_who_has_left() {
        Incident incident = helpdesk.accept(aForm());
        helpdesk.sql("update person set active = false where username = 'helpdesk2'");

        assertThrows(NoSuchColleague.class, () -> desk.assign(incident.id(), incident.version(), "helpdesk2", ""));
        assertEquals(
                List.of("dutymanager", "helpdesk"),
                helpdesk.as("helpdesk", Colleagues.class).all().stream()
                        .map(Colleague::username)
                        .toList());
    }

    @Test
    void whoever_looked_before_it_was_given_away_is_told() {
        Incident incident = helpdesk.accept(aForm());
        desk.assign(incident.id(), incident.version(), "helpdesk2", "");

        ChangedByAnother told = assertThrows(
                ChangedByAnother.class, () -> desk.assign(incident.id(), incident.version(), "dutymanager", "Late"));

        assertEquals("helpdesk", told.by());
    }

    @Test
    void what_is_closed_belongs_to_nobody_any_more() {
        Incident closed = helpdesk.accept(aForm());
        helpdesk.as("helpdesk", IncidentDesk.class).close(closed.id(), closed.version(), Outcome.DUPLICATE, null);
        int version = helpdesk.now(closed).version();

        assertThrows(NotPossibleNow.class, () -> desk.assign(closed.id(), version, "helpdesk2", ""));
        assertThrows(NotPossibleNow.class, () -> desk.categorise(closed.id(), version, Category.EMAILS));
    }

    @Test
    void an_incident_is_about_something_else_and_goes_the_same_way() {
        Incident incident = helpdesk.accept(aForm().about(Category.VACANCY));

        desk.categorise(incident.id(), incident.version(), Category.MATCHING);

        Incident changed = helpdesk.now(incident);
        assertEquals(Category.MATCHING, changed.form().category());
        assertEquals(incident.route().rule(), changed.route().rule());
        assertEquals("VACANCY\nMATCHING", last().body().orElseThrow());
        assertEquals(AuditAction.INCIDENT_CATEGORISED, lastRecord().action());
    }

    @Test
    void a_list_of_colleagues_says_how_much_each_has_in_hand() {
        helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.answer(helpdesk.accept(aForm()));

        Colleague busy = helpdesk.as("dutymanager", Colleagues.class).all().stream()
                .filter(some -> some.username().equals("helpdesk"))
                .findFirst()
                .orElseThrow();

        assertEquals(2, busy.inHand());
    }

    private Entry last() {
        List<Entry> all = helpdesk.all(Entry.class);
        return all.get(all.size() - 1);
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}

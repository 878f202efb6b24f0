package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBTransactionRequiredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class IncidentDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);
    private final IncidentDesk colleague = helpdesk.as("helpdesk2", IncidentDesk.class);

    @Test
    void the_next_one_is_the_most_urgent_then_the_soonest_due_then_the_longest_here() {
        Incident older = helpdesk.accept(aForm());
        Incident sameDueTimeButNewer = helpdesk.accept(aForm());
        helpdesk.clock.advance(Duration.ofMinutes(1));
        Incident later = helpdesk.accept(aForm());
        Incident jobcentres = helpdesk.accept(aForm().fromJobcentre());
        Incident escalation = helpdesk.accept(aForm().fromJobcentre().urgent());

        List<Long> taken = new ArrayList<>();
        for (Optional<Incident> next = desk.takeNext(); next.isPresent(); next = desk.takeNext()) {
            taken.add(next.get().id());
        }

        assertEquals(
                List.of(escalation.id(), jobcentres.id(), older.id(), sameDueTimeButNewer.id(), later.id()), taken);
    }

    @Test
    void fifty_at_once_get_the_fifty_most_urgent_and_nobody_gets_anothers() {
        List<Incident> urgent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            helpdesk.accept(aForm());
            urgent.add(helpdesk.accept(aForm().fromJobcentre()));
        }

        List<Long> taken =
                Helpdesk.atOnce(50, i -> desk.takeNext().orElseThrow().id());

        assertEquals(50, new HashSet<>(taken).size());
        assertEquals(
                urgent.stream().map(Incident::id).sorted().toList(),
                taken.stream().sorted().toList());
    }

    @Test
    void nothing_is_next_where_nothing_waits() {
        helpdesk.take(helpdesk.accept(aForm()));

        assertEquals(Optional.empty(), desk.takeNext());
    }

    @Test
    void the_second_of_two_is_told_who_was_first_and_when() {
        Incident incident = helpdesk.accept(aForm());
        colleague.take(incident.id(), incident.version());
        var first = helpdesk.clock.instant();
        helpdesk.clock.advance(Duration.ofMinutes(1));

        ChangedByAnother told =
                assertThrows(ChangedByAnother.class, () -> desk.take(incident.id(), incident.version()));

        assertEquals("helpdesk2", told.by());
        assertEquals(first, told.at());
        assertEquals(Optional.of("helpdesk2"), helpdesk.now(incident).owner());
    }

    @Test
    void of_two_at_the_same_instant_one_is_told() {
        Incident incident = helpdesk.accept(aForm());

        List<Boolean> taken = Helpdesk.atOnce(10, i -> {
            try {
                desk.take(incident.id(), incident.version());
                return true;
            } catch (ChangedByAnother told) {
                return false;
            }
        });

        assertEquals(1, taken.stream().filter(mine -> mine).count());
    }

    @Test
    void a_note_is_for_colleagues_and_makes_no_mail() {
        Incident incident = helpdesk.accept(aForm());
        int before = helpdesk.all(Delivery.class).size();

        desk.note(incident.id(), incident.version(), "Rang the hosting firm.");

        assertEquals(before, helpdesk.all(Delivery.class).size());
        assertEquals("Rang the hosting firm.", last(incident).body().orElseThrow());
        assertEquals(Entry.Kind.NOTE, last(incident).kind());
    }

    @Test
    void whoever_looked_before_a_note_was_added_is_told() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.clock.advance(Duration.ofSeconds(1));
        colleague.note(incident.id(), incident.version(), "Wait for the developers.");

        assertThrows(
                ChangedByAnother.class, () -> desk.close(incident.id(), incident.version(), Outcome.RESOLVED, null));
    }

    @Test
    void what_is_put_back_waits_at_its_old_place() {
        Incident older = helpdesk.accept(aForm());
        helpdesk.clock.advance(Duration.ofMinutes(5));
        helpdesk.accept(aForm());
        Incident taken = desk.takeNext().orElseThrow();
        helpdesk.clock.advance(Duration.ofMinutes(5));

        desk.putBack(taken.id(), helpdesk.now(taken).version(), "Going home");

        assertEquals(IncidentState.NEW, helpdesk.now(older).state());
        assertEquals(Optional.empty(), helpdesk.now(older).owner());
        assertEquals(older.id(), colleague.takeNext().orElseThrow().id());
    }

    @Test
    void what_was_answered_before_is_put_back_as_reopened() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));
        desk.reopen(answered.id(), answered.version(), "The employer wrote again");
        Incident taken = helpdesk.take(answered);

        desk.putBack(taken.id(), taken.version(), "Not mine");

        assertEquals(IncidentState.REOPENED, helpdesk.now(answered).state());
    }

    @Test
    void what_is_closed_can_be_reopened_and_is_anybodys_then() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        desk.close(incident.id(), incident.version(), Outcome.DUPLICATE, "Same as UJ-2026-0000001");
        Incident closed = helpdesk.now(incident);
        assertEquals(Optional.of(Outcome.DUPLICATE), closed.outcome());
        assertTrue(closed.closedAt().isPresent());

        desk.reopen(closed.id(), closed.version(), "It was another one");

        Incident reopened = helpdesk.now(incident);
        assertEquals(IncidentState.REOPENED, reopened.state());
        assertEquals(Optional.empty(), reopened.outcome());
        assertEquals(Optional.empty(), reopened.closedAt());
        assertEquals(reopened.id(), colleague.takeNext().orElseThrow().id());
    }

    @Test
    void what_a_colleague_works_on_is_not_reopened_but_put_back() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm()));

        assertThrows(NotPossibleNow.class, () -> colleague.reopen(taken.id(), taken.version(), "Mine"));
    }

    @Test
    void while_a_call_is_owed_nobody_closes_or_reopens() {
        Incident owing = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        assertEquals(IncidentState.CALLBACK_OWED, owing.state());

        assertThrows(NotPossibleNow.class, () -> desk.close(owing.id(), owing.version(), Outcome.RESOLVED, "Enough"));
        assertThrows(NotPossibleNow.class, () -> desk.reopen(owing.id(), owing.version(), "Again"));

        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(owing).state());
    }

    @Test
    void there_is_nothing_to_do_about_what_is_not_there() {
        assertThrows(NoSuchIncident.class, () -> desk.take(1, 0));
    }

    @Test
    void the_inner_doors_open_only_within_a_transaction() {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(EJBTransactionRequiredException.class, () -> desk.locked(incident.id()));
        assertThrows(EJBTransactionRequiredException.class, () -> desk.asSeen(incident.id(), 0));
        assertThrows(EJBTransactionRequiredException.class, () -> desk.close(incident, Outcome.RESOLVED, null));
    }

    private Entry last(Incident incident) {
        return helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.incident() == incident.id())
                .max(Comparator.comparing(Entry::id))
                .orElseThrow();
    }
}

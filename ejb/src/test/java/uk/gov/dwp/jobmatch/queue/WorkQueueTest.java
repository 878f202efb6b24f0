package uk.gov.dwp.jobmatch.queue;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.queue.WorkQueue.Page;
import uk.gov.dwp.jobmatch.queue.WorkQueue.View;
import uk.gov.dwp.jobmatch.routing.Priority;

class WorkQueueTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final WorkQueue queue = helpdesk.as("helpdesk", WorkQueue.class);
    private final IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);

    /** Three hundred in three priorities, most of them received in the same instant as others. */
    private void fill() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 300; i++) {
            FormFixture form = random.nextInt(3) == 0 ? aForm().fromJobcentre() : aForm();
            helpdesk.accept(random.nextInt(20) == 0 ? form.fromJobcentre().urgent() : form);
            if (random.nextInt(10) == 0) {
                helpdesk.clock.advance(Duration.ofMinutes(random.nextInt(90)));
            }
        }
        for (int i = 0; i < 40; i++) {
            Incident mine = desk.takeNext().orElseThrow();
            if (i % 4 == 0) {
                desk.close(mine.id(), helpdesk.now(mine).version(), Outcome.RESOLVED, null);
            }
        }
    }

    @Test
    void pages_forwards_and_backwards_are_the_one_sorted_list() {
        fill();
        List<Long> sorted = helpdesk.all(Incident.class).stream()
                .filter(incident -> !incident.state().isEnded())
                .sorted(comparing((Incident incident) ->
                                incident.route().priority().rank())
                        .thenComparing(Incident::dueAt)
                        .thenComparing(Incident::receivedAt)
                        .thenComparing(Incident::id))
                .map(Incident::id)
                .toList();

        assertEquals(290, sorted.size());
        assertEquals(sorted, forwards(View.OPEN, null, 7));
        assertEquals(sorted, backwards(View.OPEN, null, 7));
        assertEquals(sorted, forwards(View.OPEN, null, 290));
        assertEquals(sorted, forwards(View.OPEN, null, 1));
    }

    @Test
    void every_list_is_whole_in_either_direction_and_counted_right() {
        fill();
        helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.clock.advance(Duration.ofHours(5));

        assertAll(Arrays.stream(View.values()).map(view -> () -> assertWhole(view)));
    }

    private void assertWhole(View view) {
        List<Long> all = forwards(view, null, 11);
        assertFalse(all.isEmpty(), "nothing to look at");
        assertEquals(all, backwards(view, null, 11));
        assertEquals(all.size(), queue.count(view, null));
        List<Long> byPriority = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            List<Long> some = forwards(view, priority, 11);
            assertEquals(some.size(), queue.count(view, priority));
            byPriority.addAll(some);
        }
        assertEquals(all, byPriority);
    }

    @Test
    void nobody_is_lost_or_seen_twice_while_others_take_and_new_ones_come() {
        fill();
        List<Long> before = forwards(View.UNASSIGNED, null, 300);
        Page page = queue.pageAfter(View.UNASSIGNED, null, null, 100);
        List<Long> seen = new ArrayList<>(ids(page));
        for (int i = 0; i < 20; i++) {
            assertTrue(desk.takeNext().isPresent());
            helpdesk.accept(aForm().fromJobcentre().urgent());
        }

        for (Optional<QueuePosition> next = page.next(); next.isPresent(); next = page.next()) {
            page = queue.pageAfter(View.UNASSIGNED, null, next.get(), 100);
            seen.addAll(ids(page));
        }

        assertEquals(before, seen);
    }

    @Test
    void an_empty_list_has_no_neighbours() {
        Page page = queue.pageAfter(View.OPEN, null, null, 10);

        assertEquals(new Page(List.of(), Optional.empty(), Optional.empty()), page);
    }

    @Test
    void overdue_is_what_the_helpdesk_has_let_wait_and_mine_is_mine() {
        Incident late = helpdesk.accept(aForm().fromJobcentre());
        Incident waitingForACall = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.clock.advance(Duration.ofDays(30));
        Incident fresh = helpdesk.take(helpdesk.accept(aForm()));

        assertEquals(List.of(late.id()), forwards(View.OVERDUE, null, 10));
        assertEquals(List.of(waitingForACall.id()), forwards(View.CALLBACK_OWED, null, 10));
        assertEquals(List.of(waitingForACall.id(), fresh.id()), forwards(View.MINE, null, 10));
        assertEquals(0, helpdesk.as("helpdesk2", WorkQueue.class).count(View.MINE, null));
    }

    private List<Long> forwards(View view, @Nullable Priority priority, int size) {
        Page page = queue.pageAfter(view, priority, null, size);
        List<Long> seen = new ArrayList<>(ids(page));
        while (page.next().isPresent()) {
            page = queue.pageAfter(view, priority, page.next().get(), size);
            seen.addAll(ids(page));
        }
        return seen;
    }

    private List<Long> backwards(View view, @Nullable Priority priority, int size) {
        Page page = queue.pageAfter(view, priority, null, size);
        while (page.next().isPresent()) {
            page = queue.pageAfter(view, priority, page.next().get(), size);
        }
        List<Long> seen = new ArrayList<>(ids(page));
        Collections.reverse(seen);
        while (page.previous().isPresent()) {
            page = queue.pageBefore(view, priority, page.previous().get(), size);
            List<Long> ids = new ArrayList<>(ids(page));
            Collections.reverse(ids);
            seen.addAll(ids);
        }
        Collections.reverse(seen);
        return seen;
    }

    private static List<Long> ids(Page page) {
        return page.rows().stream().map(QueueRow::id).toList();
    }
}

package uk.gov.dwp.jobmatch.queue;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.queue.WorkQueue.Page;
import uk.gov.dwp.jobmatch.routing.Category;

class WorkQueueTest {

    private static final List<Category> CATEGORIES = List.of(Category.ACCESS, Category.MATCHING, Category.VACANCY);

    private static final Map<Order, Comparator<Incident>> ORDERS = Map.of(
            Order.WORK,
            comparing((Incident incident) -> incident.route().priority().rank())
                    .thenComparing(Incident::dueAt)
                    .thenComparing(Incident::receivedAt)
                    .thenComparing(Incident::id),
            Order.DUE,
            comparing(Incident::dueAt).thenComparing(Incident::id),
            Order.OLDEST,
            comparing(Incident::receivedAt).thenComparing(Incident::id),
            Order.NEWEST,
            comparing(Incident::receivedAt).thenComparing(Incident::id).reversed(),
            Order.CHANGED,
            comparing(Incident::changedAt).thenComparing(Incident::id).reversed());

    private final Helpdesk helpdesk = new Helpdesk();
    private final WorkQueue queue = helpdesk.as("helpdesk", WorkQueue.class);
    private final IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);
    private final IncidentDesk colleague = helpdesk.as("helpdesk2", IncidentDesk.class);

    /** Two hundred of all kinds, most of them received in the same instant as others. */
    private void fill() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 200; i++) {
            FormFixture form = some(random).about(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            helpdesk.accept(random.nextInt(9) == 0 ? form.inWelsh() : form);
            if (random.nextInt(10) == 0) {
                helpdesk.clock.advance(Duration.ofMinutes(random.nextInt(900)));
            }
        }
        for (int i = 0; i < 40; i++) {
            Incident mine = (i % 3 == 0 ? colleague : desk).takeNext().orElseThrow();
            if (i % 4 == 0) {
                desk.close(mine.id(), helpdesk.now(mine).version(), Outcome.RESOLVED, null);
            }
        }
        helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.answer(helpdesk.accept(aForm()));
    }

    private static FormFixture some(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> aForm().fromJobcentre();
            case 1 -> random.nextInt(3) == 0 ? aForm().fromJobcentre().urgent() : aForm().fromJobcentre();
            case 2 -> aForm().fromJobseekerDirect();
            case 3 -> aForm().fromEmployerDirect("DUNDEE").handledBy("TELFORD");
            case 4 -> aForm().fromEmployerDirect("ANNESLEY");
            default -> aForm();
        };
    }

    @Test
    void pages_forwards_and_backwards_are_the_one_sorted_list_in_every_order() {
        fill();
        assertAll(ORDERS.keySet().stream().map(order -> () -> {
            List<Long> sorted = open().sorted(ORDERS.getOrDefault(order, comparing(Incident::id)))
                    .map(Incident::id)
                    .toList();

            assertEquals(192, sorted.size());
            assertEquals(sorted, forwards(Filter.of(View.ALL), order, 7), order::name);
            assertEquals(sorted, backwards(Filter.of(View.ALL), order, 11), order::name);
            assertEquals(sorted, forwards(Filter.of(View.ALL), order, 192), order::name);
        }));
    }

    @Test
    void a_list_is_counted_right_whatever_it_is_filtered_by() {
        fill();
        helpdesk.clock.advance(Duration.ofHours(30));
        List<Filter> filters = Stream.of(
                        "view=ALL",
                        "view=TEAM&priority=PRIORITY&priority=STANDARD&language=EN",
                        "view=UNASSIGNED&site=TELFORD&category=ACCESS&category=MATCHING",
                        "view=ALL&owner=helpdesk2&overdue=YES&age=DAY&age=THREE_DAYS")
                .map(Filter::parse)
                .toList();

        assertAll(filters.stream().map(filter -> () -> assertCountedRight(filter)));
    }

    /** Each number beside a choice is as long as the list that the choice leads to. */
    private void assertCountedRight(Filter filter) {
        Counts counts = queue.counts(filter);

        assertEquals(length(filter), counts.total(), filter::toString);
        for (View view : View.values()) {
            assertEquals(length(filter.in(view)), counts.of(view), () -> filter + " in " + view);
        }
        for (Facet facet : Facet.values()) {
            Filter others =
                    filter.of(facet).stream().reduce(filter, (some, code) -> some.without(facet, code), (a, b) -> a);
            for (String code : facet.codes().isEmpty() ? List.of("TELFORD", "DUNDEE", "helpdesk2") : facet.codes()) {
                Filter only = Filter.parse(others + "&" + facet.parameter() + "=" + code);
                assertEquals(length(only), counts.of(facet, code), () -> filter + " with only " + facet + " " + code);
            }
        }
    }

    @Test
    void every_view_shows_what_it_says() {
        Incident late = helpdesk.accept(aForm().fromJobcentre());
        Incident callOwed = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));
        Incident theirs = helpdesk.accept(aForm());
        colleague.take(theirs.id(), theirs.version());
        helpdesk.clock.advance(Duration.ofDays(30));
        Incident mine = helpdesk.take(helpdesk.accept(aForm()));

        assertEquals(List.of(callOwed.id(), answered.id(), mine.id()), sorted(View.MINE));
        assertEquals(List.of(theirs.id()), sorted(View.TEAM));
        assertEquals(List.of(late.id()), sorted(View.UNASSIGNED));
        assertEquals(List.of(late.id(), theirs.id()), sorted(View.OVERDUE));
        assertEquals(List.of(callOwed.id()), sorted(View.WAITING));
        assertEquals(5, sorted(View.ALL).size());
    }

    @Test
    void nobody_is_lost_or_seen_twice_while_others_take_and_new_ones_come() {
        fill();
        Filter unassigned = Filter.of(View.UNASSIGNED);
        List<Long> before = forwards(unassigned, Order.WORK, 300);
        Page page = queue.pageAfter(unassigned, Order.WORK, null, 50);
        List<Long> seen = new ArrayList<>(ids(page));
        for (int i = 0; i < 20; i++) {
            assertTrue(desk.takeNext().isPresent());
            helpdesk.accept(aForm().fromJobcentre().urgent());
        }

        for (Optional<QueuePosition> next = page.next(); next.isPresent(); next = page.next()) {
            page = queue.pageAfter(unassigned, Order.WORK, next.get(), 50);
            seen.addAll(ids(page));
        }

        assertEquals(before, seen);
    }

    @Test
    void an_empty_list_has_no_neighbours() {
        Page page = queue.pageAfter(Filter.of(View.ALL), Order.WORK, null, 10);

        assertEquals(new Page(List.of(), Optional.empty(), Optional.empty()), page);
    }

    @Test
    void a_row_says_who_has_the_incident_and_in_which_version() {
        Incident mine = helpdesk.take(helpdesk.accept(aForm().withSummary("It is gone")));

        QueueRow row = queue.pageAfter(Filter.of(View.MINE), Order.WORK, null, 1)
                .rows()
                .get(0);

        assertEquals("It is gone", row.summary());
        assertEquals(mine.version(), row.version());
        assertEquals(Optional.of("helpdesk"), row.ownerName());
    }

    @Test
    void what_has_come_in_since_is_counted_under_the_same_filter() {
        helpdesk.accept(aForm());
        Instant since = helpdesk.clock.instant();
        helpdesk.clock.advance(Duration.ofSeconds(1));
        helpdesk.accept(aForm());
        helpdesk.accept(aForm().fromJobcentre());

        assertEquals(2, queue.news(Filter.of(View.ALL), since));
        assertEquals(1, queue.news(Filter.parse("view=UNASSIGNED&priority=PRIORITY"), since));
        assertEquals(0, queue.news(Filter.of(View.MINE), since));
    }

    @Test
    void a_page_with_its_counts_is_seven_statements() {
        fill();
        Filter filter = Filter.parse("view=TEAM&priority=PRIORITY");

        long statements = helpdesk.statements(() -> {
            queue.pageAfter(filter, Order.WORK, null, 25);
            queue.counts(filter);
        });

        assertEquals(7, statements);
    }

    private Stream<Incident> open() {
        return helpdesk.all(Incident.class).stream()
                .filter(incident -> !incident.state().isEnded());
    }

    private long length(Filter filter) {
        return forwards(filter, Order.WORK, 500).size();
    }

    private List<Long> sorted(View view) {
        return forwards(Filter.of(view), Order.OLDEST, 10);
    }

    private List<Long> forwards(Filter filter, Order order, int size) {
        Page page = queue.pageAfter(filter, order, null, size);
        List<Long> seen = new ArrayList<>(ids(page));
        while (page.next().isPresent()) {
            page = queue.pageAfter(filter, order, page.next().get(), size);
            seen.addAll(ids(page));
        }
        return seen;
    }

    private List<Long> backwards(Filter filter, Order order, int size) {
        Page page = queue.pageAfter(filter, order, null, size);
        while (page.next().isPresent()) {
            page = queue.pageAfter(filter, order, page.next().get(), size);
        }
        List<Long> seen = new ArrayList<>(ids(page));
        Collections.reverse(seen);
        while (page.previous().isPresent()) {
            page = queue.pageBefore(filter, order, page.previous().get(), size);
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

package uk.gov.dwp.jobmatch.status;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.listing.NoSuchPage;
import uk.gov.dwp.jobmatch.reception.Reception;

class ChangedIncidentsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Instant start = helpdesk.clock.instant();
    private final ChangedIncidents changed = helpdesk.as("ed", ChangedIncidents.class);

    /** So many incidents, one each second from the start on. */
    private List<Incident> accepted(int count) {
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            incidents.add(helpdesk.accept(aForm()));
            helpdesk.clock.advance(Duration.ofSeconds(1));
        }
        return incidents;
    }

    private Window untilNow() {
        return new Window(start, helpdesk.clock.instant());
    }

    private List<String> all(Window window, int size) {
        return readOn(changed.page(window, null, size), window, size);
    }

    private List<String> readOn(Listing<Status> first, Window window, int size) {
        List<String> references = new ArrayList<>(references(first));
        @Nullable String next = first.next();
        while (next != null) {
            Listing<Status> page = changed.page(window, next, size);
            references.addAll(references(page));
            next = page.next();
        }
        return references;
    }

    private static List<String> references(Listing<Status> page) {
        return page.rows().stream().map(row -> row.incident().reference()).toList();
    }

    private static List<String> of(List<Incident> incidents) {
        return incidents.stream().map(Incident::reference).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 200})
    void pages_of_any_size_give_each_incident_once_in_the_order_of_its_last_change(int size) {
        List<Incident> incidents = accepted(7);

        assertEquals(of(incidents), all(untilNow(), size));
    }

    @Test
    void incidents_that_changed_at_the_same_instant_are_told_apart() {
        for (int i = 0; i < 5; i++) {
            helpdesk.accept(aForm());
        }
        helpdesk.clock.advance(Duration.ofSeconds(1));

        List<String> read = all(untilNow(), 2);

        assertEquals(5, read.size());
        assertEquals(5, new HashSet<>(read).size());
    }

    @Test
    void the_window_begins_with_its_start_and_ends_before_its_end() {
        List<Incident> incidents = accepted(3);

        Window second = new Window(start.plusSeconds(1), start.plusSeconds(2));

        assertEquals(of(incidents.subList(1, 2)), all(second, 10));
        assertEquals(List.of(), all(new Window(start, start), 10));
    }

    @Test
    void the_last_page_has_no_next_even_when_it_is_full() {
        accepted(4);

        Listing<Status> page = changed.page(untilNow(), null, 4);

        assertEquals(4, page.rows().size());
        assertNull(page.next());
    }

    @Test
    void every_page_tells_the_count_of_the_first() {
        accepted(5);
        Window window = untilNow();
        Listing<Status> first = changed.page(window, null, 2);
        touch(helpdesk.all(Incident.class).get(4));

        Listing<Status> second = changed.page(window, first.next(), 2);

        assertEquals(5, first.total());
        assertEquals(5, second.total());
    }

    private void touch(Incident incident) {
        helpdesk.as("helpdesk", IncidentDesk.class)
                .note(incident.id(), helpdesk.now(incident).version(), "Seen twice");
    }

    @Test
    void what_changes_before_its_page_is_read_is_in_the_next_window_and_in_no_window_twice() {
        List<Incident> incidents = accepted(6);
        Window window = untilNow();
        Listing<Status> first = changed.page(window, null, 2);
        touch(incidents.get(0));
        touch(incidents.get(4));
        helpdesk.clock.advance(Duration.ofSeconds(1));

        List<String> rest = readOn(first, window, 2);
        List<String> next = all(new Window(window.to(), helpdesk.clock.instant()), 2);

        assertEquals(
                of(List.of(incidents.get(0), incidents.get(1), incidents.get(2), incidents.get(3), incidents.get(5))),
                rest);
        assertEquals(of(List.of(incidents.get(0), incidents.get(4))), next);
    }

    @Test
    void a_change_that_is_not_committed_yet_is_waited_for() throws Exception {
        Incident incident = helpdesk.accept(aForm());
        CountDownLatch changing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> late = CompletableFuture.supplyAsync(() -> helpdesk.with(entities -> {
            int rows = entities.createNativeQuery("update incident set changed_at = changed_at + interval '1 second'")
                    .executeUpdate();
            changing.countDown();
            waitFor(goOn);
            return rows;
        }));
        waitFor(changing);
        helpdesk.clock.advance(Duration.ofSeconds(2));
        Window window = new Window(start.plusSeconds(1), helpdesk.clock.instant());
        long before = helpdesk.statements();

        CompletableFuture<Listing<Status>> page = CompletableFuture.supplyAsync(() -> changed.page(window, null, 10));
        while (!page.isDone() && helpdesk.statements() < before + 10) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertEquals(1, late.get());
        assertEquals(List.of(incident.reference()), references(page.get()));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoever_waited_in_vain_for_a_change_is_told() {
        Window window = untilNow();

        helpdesk.with(entities -> {
            entities.createNativeQuery("select 1").getSingleResult();
            return assertThrows(StillChanging.class, () -> changed.page(window, null, 10));
        });
    }

    @Test
    void what_else_is_under_way_keeps_nobody_from_a_window_long_over() {
        List<Incident> incidents = accepted(2);
        Window window = untilNow();
        helpdesk.clock.advance(Duration.ofMinutes(5));

        List<String> read = helpdesk.with(entities -> {
            entities.createNativeQuery("select 1").getSingleResult();
            return all(window, 10);
        });

        assertEquals(of(incidents), read);
    }

    @Test
    void a_page_tells_how_each_stands() {
        helpdesk.as("ed", Reception.class).submit(aForm().build(), "submission-1");
        Incident silent = helpdesk.all(Incident.class).get(0);
        helpdesk.clock.advance(Duration.ofSeconds(1));
        Incident answered = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.clock.advance(Duration.ofSeconds(1));

        List<Status> rows = changed.page(untilNow(), null, 10).rows();

        assertEquals(of(List.of(silent, answered)), references(changed.page(untilNow(), null, 10)));
        assertEquals("submission-1", rows.get(0).submissionId());
        assertNull(rows.get(0).reply());
        assertNull(rows.get(0).callbackOwner());
        assertEquals("RAISED", events(rows.get(0)));
        assertNull(rows.get(1).submissionId());
        assertEquals(DeliveryState.DUE, rows.get(1).reply());
        assertEquals("TEAM_LEADER_TELFORD", rows.get(1).callbackOwner());
        assertEquals("RAISED TAKEN REPLY CALL_OWED", events(rows.get(1)));
    }

    private static String events(Status status) {
        return status.events().stream().map(event -> event.kind().name()).collect(joining(" "));
    }

    @Test
    void a_long_page_asks_the_database_no_more_often_than_a_short_one() {
        accepted(40);
        Window window = untilNow();
        changed.page(window, null, 1);

        long one = helpdesk.statements(() -> changed.page(window, null, 1));
        long many = helpdesk.statements(() -> changed.page(window, null, 40));

        assertEquals(one, many);
    }

    @Test
    void each_page_is_read_by_the_index_however_many_incidents_there_are() {
        helpdesk.accept(aForm());
        multiply(20_000);

        String first = plan(start.minusSeconds(1), -1);
        String later = plan(start.plusSeconds(9_000), 100);

        for (String plan : List.of(first, later)) {
            assertTrue(plan.contains("Index Scan using incident_raised_by"), plan);
            assertFalse(plan.contains("Seq Scan") || plan.contains("Sort"), plan);
        }
    }

    /** More of the only incident, one a second, those of every other second another partner's. */
    private void multiply(int count) {
        List<?> columns = helpdesk.with(
                entities -> entities.createNativeQuery("""
                        select column_name from information_schema.columns
                        where table_name = 'incident' and column_name not in ('id', 'reference', 'raised_by', 'changed_at')
                        """, String.class).getResultList());
        String others = columns.stream().map(Object::toString).collect(joining(", "));
        helpdesk.sql("alter table incident disable trigger user"); // what they keep beside it is for other readers
        helpdesk.sql("insert into incident (id, reference, raised_by, changed_at, " + others + ") select 1000000 + n, "
                + "'UJ-2026-' || (1000000 + n), case when n % 2 = 0 then 'ed' else 'serco-jd' end, "
                + "changed_at + n * interval '1 second', " + others + " from incident, generate_series(1, " + count
                + ") as n");
        helpdesk.sql("alter table incident enable trigger user");
        helpdesk.sql("analyze incident");
    }

    private String plan(Instant at, long id) {
        List<?> lines = helpdesk.with(
                entities -> entities.createNativeQuery("explain " + ChangedIncidentsPage.PAGE, String.class)
                        .setParameter("partner", "ed")
                        .setParameter("to", start.plusSeconds(1_000_000))
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .setParameter("size", 101)
                        .getResultList());
        return lines.stream().map(Object::toString).collect(joining("\n"));
    }

    @Test
    void counting_ends_at_ten_thousand() {
        helpdesk.accept(aForm());
        multiply(20_100);
        helpdesk.clock.advance(Duration.ofDays(1));

        Listing<Status> page = changed.page(untilNow(), null, 1);

        assertEquals(10_000, page.total());
    }

    @Test
    void a_partner_sees_its_own_only() {
        accepted(2);
        Incident sercos = helpdesk.accept(aForm().fromJobseekerDirect());
        helpdesk.clock.advance(Duration.ofSeconds(1));

        Listing<Status> page = helpdesk.as("serco-jd", ChangedIncidents.class).page(untilNow(), null, 10);

        assertEquals(List.of(sercos.reference()), references(page));
        assertEquals(1, page.total());
    }

    @Test
    void a_bookmark_is_for_one_partner_and_one_window() {
        accepted(3);
        Window window = untilNow();
        String next = Objects.requireNonNull(changed.page(window, null, 1).next());

        assertThrows(
                NoSuchPage.class,
                () -> helpdesk.as("ed-telford", ChangedIncidents.class).page(window, next, 1));
        assertThrows(NoSuchPage.class, () -> changed.page(new Window(start.minusSeconds(1), window.to()), next, 1));
        assertThrows(NoSuchPage.class, () -> changed.page(window, "' or 1=1 --", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, 2026-11-23T09:59:59Z, BACKWARDS",
        "2026-10-22T10:00:00Z, 2026-11-22T10:00:01Z, TOO_WIDE",
        "2026-11-23T09:00:00Z, 2026-11-23T10:00:01Z, NOT_OVER"
    })
    void a_window_that_cannot_be_answered_in_full_is_refused(Instant from, Instant to, WindowRefused.Reason reason) {
        WindowRefused refused = assertThrows(WindowRefused.class, () -> changed.page(new Window(from, to), null, 1));

        assertEquals(reason, refused.reason());
    }

    @Test
    void thirty_one_days_are_not_too_wide() {
        accepted(1);

        assertEquals(
                1,
                all(new Window(helpdesk.clock.instant().minus(Window.LONGEST), helpdesk.clock.instant()), 1)
                        .size());
    }

    @Test
    void nothing_happened_before_there_were_computers() {
        assertEquals(List.of(), all(new Window(Instant.MIN, Instant.parse("-9999-01-01T00:00:00Z")), 1));
    }

    @Test
    void every_page_is_audited() {
        accepted(3);

        all(untilNow(), 2);

        assertEquals(
                2,
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.action() == AuditAction.INCIDENTS_LISTED
                                && line.actor().equals("ed"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "auditor", "nobody"})
    void only_partners_ask_here(String other) {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(other, ChangedIncidents.class).page(untilNow(), null, 1));
    }
}

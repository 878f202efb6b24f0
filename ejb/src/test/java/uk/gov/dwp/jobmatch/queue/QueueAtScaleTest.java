package uk.gov.dwp.jobmatch.queue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;

/** Where there are tens of thousands of incidents, most of them closed, nothing of the queue reads the whole table. */
class QueueAtScaleTest {

    private static final String FILL = """
            insert into incident select copy.* from incident i, generate_series(1, 30000) n, lateral jsonb_populate_record(i,
                jsonb_build_object('id', 5000000 + n, 'reference', 'UJ-2025-' || lpad(cast(n as text), 7, '0'),
                    'state', case when n % 10 = 0 then 'NEW' when n % 10 = 5 and n % 100 < 50 then 'TAKEN' else 'CLOSED' end,
                    'owner', case when n % 10 = 5 then 'helpdesk' end,
                    'category', (array['ACCESS', 'MATCHING', 'VACANCY'])[1 + n / 10 % 3],
                    'received_at', i.received_at - n * interval '1 minute',
                    'due_at', i.received_at - n * interval '1 minute' + interval '2 days')) copy
            """;

    private final Helpdesk helpdesk = new Helpdesk();
    private final WorkQueue queue = helpdesk.as("helpdesk", WorkQueue.class);

    @BeforeEach
    void there_are_many() {
        helpdesk.accept(aForm());
        helpdesk.with(QueueAtScaleTest::fill);
    }

    @Test
    void no_page_and_no_news_of_a_list_reads_the_whole_table() {
        Stream<String> lists = Stream.concat(
                Arrays.stream(View.values()).map(view -> "view=" + view),
                Stream.of(
                        "view=ALL&category=WELSH",
                        "view=UNASSIGNED&priority=STANDARD&site=TELFORD&overdue=YES",
                        "view=TEAM&owner=helpdesk&age=DAY&language=EN"));

        assertAll(lists.flatMap(list -> Arrays.stream(Order.values())
                .map(order -> () -> assertEquals(0, scans(() -> open(list, order)), list + " in " + order))));
        assertEquals(0, scans(helpdesk.as("helpdesk2", IncidentDesk.class)::takeNext), "take next");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void a_page_of_all_that_is_open_reads_no_more_than_it_shows(Order order) {
        long read = helpdesk.with(entities -> {
            long before = fetched(entities);
            queue.pageAfter(Filter.of(View.ALL), order, null, 25);
            return fetched(entities) - before;
        });

        assertTrue(read < 100, () -> read + " of 4,500 open incidents");
    }

    private void open(String list, Order order) {
        Filter filter = Filter.parse(list);
        Optional<QueuePosition> next = queue.pageAfter(filter, order, null, 25).next();
        next.ifPresent(place -> queue.pageAfter(filter, order, place, 25));
        next.ifPresent(place -> queue.pageBefore(filter, order, place, 25));
        queue.news(filter, helpdesk.clock.instant().minus(Duration.ofHours(1)));
    }

    /** How often the table of incidents was read from its beginning to its end. */
    private long scans(Runnable work) {
        return helpdesk.with(entities -> {
            long before = scans(entities);
            work.run();
            return scans(entities) - before;
        });
    }

    private static long scans(EntityManager entities) {
        return (Long) entities.createNativeQuery(
                        "select seq_scan from pg_stat_xact_user_tables where relname = 'incident'", Long.class)
                .getSingleResult();
    }

    /** How many incidents were fetched because an index pointed to them. */
    private static long fetched(EntityManager entities) {
        return (Long) entities.createNativeQuery(
                        "select idx_tup_fetch from pg_stat_xact_user_tables where relname = 'incident'", Long.class)
                .getSingleResult();
    }

    /** Past the triggers, which are not what this is about, and with what the planner has to know. */
    private static int fill(EntityManager entities) {
        Stream.of("set local session_replication_role = replica", FILL, "analyze incident")
                .forEach(statement -> entities.createNativeQuery(statement).executeUpdate());
        return 0;
    }
}

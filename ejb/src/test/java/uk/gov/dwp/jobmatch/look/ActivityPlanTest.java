package uk.gov.dwp.jobmatch.look;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** Of thirty million things that were done a look reads one account's, and sorts nothing to show the newest. */
class ActivityPlanTest {

    private final Helpdesk helpdesk = new Helpdesk();

    @BeforeEach
    void fill() {
        helpdesk.sql("""
                insert into account (reference, kind, origin)
                select 'JS-' || n, 'JOBSEEKER', 'ONLINE' from generate_series(0, 99) n
                """);
        helpdesk.sql("""
                insert into activity (account, at, id, kind)
                select 'JS-' || n % 100, now() - n * interval '1 minute', 'A' || n,
                    (array['SEARCH', 'APPLICATION', 'NOTE'])[n % 3 + 1]
                from generate_series(1, 20000) n
                """);
        helpdesk.sql("analyze activity");
    }

    @Test
    void each_part_of_a_look_reads_the_accounts_own_rows_by_index() {
        assertAll(
                () -> assertSought(Activities.OLDER + " limit 26", false),
                () -> assertSought(Activities.NEWER + " limit 26", false),
                () -> assertSought(Activities.NOTES + " limit 20", false),
                () -> assertSought(Activities.BY_WEEK, true));
    }

    private void assertSought(String sql, boolean mayGather) {
        String plan = plan(sql.replace(":account", "'JS-7'")
                .replace(":since", "now() - interval '8 weeks'")
                .replace(":at", "now()")
                .replace(":id", "'A1'"));

        assertTrue(plan.contains("Index Cond"), () -> "No index is used:\n" + plan);
        assertFalse(plan.contains("Seq Scan"), plan);
        assertTrue(mayGather || !plan.contains("Sort"), () -> "All is sorted to show a few:\n" + plan);
    }

    private String plan(String sql) {
        return helpdesk.with(entities -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            List<?> lines =
                    entities.createNativeQuery("explain " + sql, String.class).getResultList();
            return lines.stream().map(Object::toString).collect(joining("\n"));
        });
    }
}

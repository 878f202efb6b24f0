package uk.gov.dwp.jobmatch.consent;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** At 1,267,245 accounts and ten million looks the gate must read no table from end to end, and sort nothing. */
class GatePlanTest {

    private final Helpdesk helpdesk = new Helpdesk();

    @BeforeEach
    void fill() {
        helpdesk.sql("""
                insert into account (reference, kind, origin)
                select 'JS-' || n, 'JOBSEEKER', 'ONLINE' from generate_series(1, 3000) n
                """);
        helpdesk.sql("""
                insert into consent
                select 'JS-' || n, v, v = 1, now(), now(), 'uj-site', 'FEED', '2026-1', 'EN'
                from generate_series(1, 3000) n cross join generate_series(1, 2) v
                """);
        helpdesk.sql("""
                insert into access_log (at, actor, role, account, consent, result, code)
                select now() - n * interval '1 minute', 'adviser' || n % 50, 'adviser', 'JS-' || n, 'GIVEN',
                    case when n % 5 = 0 then 'REFUSED' else 'ALLOWED' end, 'SHOWN'
                from generate_series(1, 5000) n
                """);
        helpdesk.sql("""
                insert into activity (account, at, id, kind)
                select 'JS-' || n % 3000 + 1, now() - n * interval '1 hour', 'A' || n,
                    (array['SEARCH', 'APPLICATION', 'NOTE'])[n % 3 + 1]
                from generate_series(1, 9000) n
                """);
        List.of("account", "consent", "access_log", "activity").forEach(table -> helpdesk.sql("analyze " + table));
    }

    @Test
    void the_gate_and_what_is_behind_it_are_read_by_index() {
        assertAll(
                () -> assertSought("select * from account where reference = 'JS-7' for share"),
                () -> assertSought("select * from consent where account = 'JS-7' order by version desc limit 1"),
                () -> assertSought(AccountGate.GUESSES
                        .replace(":actor", "'adviser7'")
                        .replace(":since", "now() - interval '1 hour'")
                        .replace(":until", "now() + interval '1 hour'")),
                () -> assertSought(
                        "select * from access_log where actor = 'adviser7' and id < 4000 order by id desc limit 51"),
                () -> assertSought(
                        "select * from access_log where account = 'JS-7' and id < 4000 order by id desc limit 51"),
                () -> assertSought(AccessLog.REFUSED_BY_ACTOR.replace(":since", "now() - interval '7 days'")));
    }

    @Test
    void of_all_months_only_the_one_that_it_is_is_asked_for_guesses() {
        String day = YearMonth.now(ZoneOffset.UTC).atDay(15).toString();

        String plan = plan(AccountGate.GUESSES
                .replace(":actor", "'adviser7'")
                .replace(":since", "timestamptz '" + day + " 10:00Z'")
                .replace(":until", "timestamptz '" + day + " 12:00Z'"));

        assertEquals(
                Set.of("on access_log_" + day.substring(0, 7).replace('-', '_')),
                Pattern.compile("on access_log_\\w+")
                        .matcher(plan)
                        .results()
                        .map(MatchResult::group)
                        .collect(toSet()));
    }

    /** Whichever index it is, its condition leaves few rows to read. */
    private void assertSought(String sql) {
        String plan = plan(sql);

        assertTrue(plan.contains("Index Cond"), () -> "No index is used:\n" + plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    /** Few rows may be read as a whole by choice; here it is seen whether that is ever a must. */
    private String plan(String sql) {
        return helpdesk.with(entities -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            List<?> lines =
                    entities.createNativeQuery("explain " + sql, String.class).getResultList();
            return lines.stream().map(Object::toString).collect(joining("\n"));
        });
    }
}

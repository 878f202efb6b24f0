package uk.gov.dwp.jobmatch.holderright;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** Whoever asks for a copy has few records among millions: each part of the file finds its own by an index. */
class HolderFilePlanTest {

    private static final Pattern SCAN = Pattern.compile("Seq Scan|Index Scan|Index Only Scan");

    private static final Helpdesk HELPDESK = new Helpdesk();

    @BeforeAll
    static void fill() {
        for (String sql : List.of(
                "insert into account (reference, kind, origin) select 'JS-' || n, 'JOBSEEKER', 'ONLINE' from generate_series(1, 6000) n",
                "insert into account_holder (account) select 'JS-' || n from generate_series(1, 6000) n",
                "insert into consent select 'JS-' || n, 1, true, now(), now(), 'uj-site', 'FEED', '1', 'EN' from generate_series(1, 6000) n",
                "insert into activity (account, at, id, kind) select 'JS-' || 1 + n % 6000, now(), n, 'SEARCH' from generate_series(1, 12000) n",
                """
                insert into access_log (at, actor, role, account, consent, result, code)
                select now(), 'adviser', 'adviser', 'JS-' || 1 + n % 6000, 'GIVEN', 'ALLOWED', 'SHOWN' from generate_series(1, 12000) n
                """,
                """
                insert into audit (id, at, actor, action, subject, result)
                select -n, now(), 'helpdesk', 'INCIDENT_READ', 'UJ-2099-' || n, 'DONE' from generate_series(1, 12000) n
                """,
                "analyze account, account_holder, consent, activity, access_log, audit")) {
            HELPDESK.sql(sql);
        }
    }

    @AfterAll
    static void empty() {
        new Helpdesk();
        HELPDESK.sql("analyze account, account_holder, consent, activity, access_log, audit");
    }

    @ParameterizedTest
    @EnumSource(FileSection.class)
    void every_part_of_the_file_is_found_by_what_an_index_has(FileSection section) {
        List<String> plan = plan(section);

        List<String> readAsAWhole = IntStream.range(0, plan.size())
                .filter(line -> SCAN.matcher(plan.get(line)).find())
                .filter(line -> line + 1 == plan.size() || !plan.get(line + 1).contains("Index Cond"))
                .mapToObj(plan::get)
                .toList();

        assertEquals(List.of(), readAsAWhole, () -> String.join("\n", plan));
    }

    /** Tables that are all but empty here are read as a whole only where there is no other way. */
    private static List<String> plan(FileSection section) {
        String question = section.sql().replace(":account", "'JS-7'").replace(":ids", "array[7, 8]\\:\\:bigint[]");
        return HELPDESK.with(entities -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            List<?> lines = entities.createNativeQuery("explain " + question, String.class)
                    .getResultList();
            return lines.stream().map(Object::toString).toList();
        });
    }
}

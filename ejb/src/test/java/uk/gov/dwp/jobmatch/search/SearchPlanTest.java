package uk.gov.dwp.jobmatch.search;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;

/** At a million incidents a search must not read them all: each way has its index, and a table is read only by one. */
class SearchPlanTest {

    private final Helpdesk helpdesk = new Helpdesk();

    @BeforeEach
    void fill() {
        Incident first =
                helpdesk.accept(aForm().withAccount("ACC").aboutVacancy("VAC").withRaiserReference("RAISED"));
        helpdesk.sql("update incident set dwp_email = 'x@dwp.gov.uk' where id = ?", first.id());
        helpdesk.sql("""
                insert into incident
                select (jsonb_populate_record(i, jsonb_build_object('id', i.id + n, 'reference', 'UJ-2027-' || lpad(n || '', 7, '0'),
                    'email', n || '@example.com', 'dwp_email', n || '@dwp.gov.uk', 'phone', '+44' || (7700000000 + n),
                    'account_reference', 'ACC' || n, 'vacancy_reference', 'VAC' || n, 'raiser_reference', 'R' || n,
                    'customer_name', 'Name' || n, 'summary', 'Word' || n))).*
                from incident i cross join generate_series(1, 3000) n where i.id = ?
                """, first.id());
        helpdesk.sql(
                "insert into submission select 'ed', 'S' || id, 'submitIncident', 'd', id, 'a', now() from incident");
        helpdesk.sql("analyze incident");
        // As the server's own housekeeping does it every minute.
        helpdesk.with(entities -> entities.createNativeQuery(
                        "select gin_clean_pending_list('incident_words_words') + gin_clean_pending_list('incident_words_names')",
                        Long.class)
                .getSingleResult());
        helpdesk.sql("analyze incident_words");
        helpdesk.sql("analyze submission");
    }

    @Test
    void every_way_has_its_index_and_no_large_table_is_read_from_end_to_end() {
        everyWayHasItsIndex();
        noLargeTableIsReadFromEndToEnd();
        whatStandsEverywhereIsMetWithoutItsIndex();
    }

    private void everyWayHasItsIndex() {
        assertAll(
                () -> assertUses("incident_email", Match.EMAIL, "7@example.com"),
                () -> assertUses("incident_dwp_email", Match.DWP_EMAIL, "7@dwp.gov.uk"),
                () -> assertUses("incident_phone", Match.PHONE, "07700 000 007"),
                () -> assertUses("incident_account", Match.ACCOUNT, "ACC7"),
                () -> assertUses("incident_vacancy", Match.VACANCY, "VAC7"),
                () -> assertUses("incident_raiser_reference", Match.RAISER, "R7"),
                () -> assertUses("submission_by_id", Match.SUBMISSION, "S7"),
                () -> assertUses("incident_words_names", Match.NAME, "Name7"),
                () -> assertUses("incident_words_words", Match.WORDS, "Word7"));
    }

    private void assertUses(String index, Match way, String typed) {
        String plan = plan(List.of(way), typed, false);

        assertTrue(plan.contains(index), () -> index + " is not used:\n" + plan);
    }

    private void noLargeTableIsReadFromEndToEnd() {
        for (boolean ofOneOffice : List.of(true, false)) {
            for (String typed :
                    List.of("7@example.com", "07700 000 007", "ACC7", "Name7", "the corner bakery", "vacancy")) {
                Sought sought = new Sought(typed);
                List<Match> ways = Arrays.stream(Match.values())
                        .filter(way -> way.canBe(sought))
                        .toList();

                String plan = plan(ways, typed, ofOneOffice);

                List<String> read = Pattern.compile("Seq Scan on (incident|incident_words|entry|submission)\\b")
                        .matcher(plan)
                        .results()
                        .map(MatchResult::group)
                        .toList();
                assertEquals(List.of(), read, () -> typed + ":\n" + plan);
            }
        }
    }

    /** The index holds a place for each of them, and all of those would be read to show the newest. */
    private void whatStandsEverywhereIsMetWithoutItsIndex() {
        assertEquals(List.of(false, true), List.of(isGathered("corner"), isGathered("Word7")));
    }

    private boolean isGathered(String typed) {
        String plan = plan("explain (analyze, costs off, timing off) ", List.of(Match.WORDS), typed, false);
        return Pattern.compile("CTE few_words\\s+-> +Limit \\(actual rows=[1-9]")
                .matcher(plan)
                .find();
    }

    /** Three thousand rows are few enough to be read as a whole by choice; here it is seen whether that is ever a must. */
    private String plan(List<Match> ways, String typed, boolean ofOneOffice) {
        return plan("explain ", ways, typed, ofOneOffice);
    }

    private String plan(String explain, List<Match> ways, String typed, boolean ofOneOffice) {
        return helpdesk.with(entities -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            String sql = explain + Found.in(ways, ofOneOffice);
            Query query = entities.createNativeQuery(sql, String.class);
            Found.bind(query, sql, new Sought(typed), Long.MAX_VALUE);
            query.setParameter("me", "helpdesk").setParameter("all", false).setParameter("helpdesk", true);
            query.setParameter("office", "").setParameter("site", "").setParameter("serco", false);
            List.of("leaders", "jobcentres", "qats").forEach(group -> query.setParameter(group, ""));
            List<?> lines = query.getResultList();
            return lines.stream().map(Object::toString).collect(joining("\n"));
        });
    }
}

package uk.gov.dwp.jobmatch.matching;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** Of 1.4 million accounts a question reads those few that its clues lead to, each clue by an index of its own. */
class SuggestionPlanTest {

    private static final Helpdesk HELPDESK = new Helpdesk();

    @BeforeAll
    static void fill() {
        HELPDESK.sql("""
                insert into account (reference, kind, origin)
                select 'JS-' || n, 'EMPLOYER', 'ONLINE' from generate_series(1, 20000) n
                """);
        HELPDESK.sql("""
                insert into account_holder (account, organisation, email, email_origin, phone, second_phone, postcode)
                select 'JS-' || n, 'Firm ' || n, n || '@firm.example', 'SITE', '+4420' || lpad(n || '', 8, '0'), '+4430' || lpad(n || '', 8, '0'),
                    'LS1 9ZZ'
                from generate_series(1, 20000) n
                """);
        HELPDESK.sql("analyze account, account_holder");
    }

    @AfterAll
    static void empty() {
        new Helpdesk();
        HELPDESK.sql("analyze account, account_holder");
    }

    /** With nothing forbidden to the planner: at twenty thousand it must already be the shorter way. */
    @Test
    void no_account_is_read_but_those_that_the_clues_lead_to() {
        String plan = plan();

        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_reference_typed",
                "account_holder_email",
                "account_holder_phone",
                "account_holder_second_phone",
                "account_holder_organisation"
            })
    void each_clue_has_its_index(String index) {
        String plan = plan();

        assertTrue(plan.contains(index), () -> index + " is not used:\n" + plan);
    }

    private static String plan() {
        String question = Suggestions.SELECT
                .replace(":references", "array['JS7']")
                .replace(":email", "'7@firm.example'")
                .replace(":digits", "'442000000007'")
                .replace(":postcodes", "array['LS19ZZ']")
                .replace(":organisation", "'Firm 7 Ltd'");
        List<?> lines = HELPDESK.with(entities -> (List<?>)
                entities.createNativeQuery("explain " + question, String.class).getResultList());
        return lines.stream().map(Object::toString).collect(joining("\n"));
    }
}

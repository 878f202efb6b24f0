package uk.gov.dwp.jobmatch.afterwards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The server's log knows ids: nothing that anybody wrote, and nobody's name, address or number, ever got into it. */
class DiscretionIT {

    /** Everything the tests have entered, as the database has it; short words may be anything. */
    private static final String ENTERED = """
            select distinct text from (
                select unnest(array[customer_name, organisation, email, phone, phone_extension, no_phone_reason, best_time,
                    contact_needs, summary, detail, call_reason, dwp_email]) as text from incident
                union all select unnest(regexp_split_to_array(body, '[.:!?]')) from entry where kind in ('NOTE', 'REPLY')
                union all select unnest(array[display_name, email]) from person
                union all select address from mailbox
                union all select phone from callback
                union all select notes from attempt) entered
            where length(trim(text)) > 6
            """;

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @Test
    void nothing_personal_is_in_the_servers_log() {
        String log = helpdesk.log();
        List<String> entered = helpdesk.records().rows(ENTERED);

        List<String> found = entered.stream().filter(log::contains).toList();

        assertTrue(entered.size() > 50, "the other tests have entered " + entered.size());
        assertEquals(List.of(), found);
    }
}

package uk.gov.dwp.jobmatch.afterwards;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Whatever all the tests have done to the helpdesk, whose power they have cut: every call that is owed is accounted for. */
class NoCallForgottenIT {

    private final Records records = RunningHelpdesk.shared().records();

    @Test
    void every_call_is_open_with_a_living_owner_or_over_with_an_outcome() {
        int calls = Integer.parseInt(records.row("select count(*) from callback"));
        assertTrue(calls > 0, "the other tests owed no call");

        await().untilAsserted(() -> assertEquals(List.of(), records.rows("select * from callback_breach")));

        String sums = records.row("""
                select count(*),
                    count(*) filter (where state in ('OWED', 'OFFERED', 'HELD', 'TAKEN') and due_at is not null),
                    count(*) filter (where state in ('CLOSED', 'RETURNED', 'SUPERSEDED') and closed_at is not null),
                    count(*) filter (where state = 'JOINED')
                from callback
                """);
        List<Integer> counted =
                List.of(sums.split(" ")).stream().map(Integer::valueOf).toList();
        assertEquals(counted.get(0), counted.get(1) + counted.get(2) + counted.get(3), sums);
    }
}

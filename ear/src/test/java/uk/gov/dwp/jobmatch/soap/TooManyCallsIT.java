package uk.gov.dwp.jobmatch.soap;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;

/** Attack, or a client that loops: more calls within a minute than a partner may make. */
class TooManyCallsIT {

    private final Records records = new Records(Caller.HELPDESK);
    private final Caller annesley = Caller.as("ed-annesley");

    @AfterEach
    void as_often_as_the_tests_like() {
        limit(1_000_000);
    }

    @Test
    void the_call_after_the_last_is_refused_and_says_when_to_come_again() {
        limit(1);
        annesley.send(Message.ping());

        Answer answer = annesley.send(Message.ping());

        answer.isFault(500, "soap:Server", "TOO_MANY_CALLS");
        assertEquals("true", answer.text("retryable"));
        int seconds = Integer.parseInt(answer.text("retryAfterSeconds"));
        assertTrue(seconds > 0 && seconds <= 60, answer.body());
        assertEquals(List.of(answer.text("retryAfterSeconds")), answer.headers().allValues("Retry-After"));
    }

    @Test
    void it_is_refused_whatever_it_sends_and_nothing_of_it_is_kept() {
        limit(1);
        annesley.send(Message.ping());
        String id = "too-many-" + System.nanoTime();

        annesley.send(Message.incident(id)).isFault(500, "soap:Server", "TOO_MANY_CALLS");
        annesley.send("<").isFault(500, "soap:Server", "TOO_MANY_CALLS");

        assertEquals("0", records.row("select count(*) from submission where submission_id = ?", id));
    }

    @Test
    void a_flood_is_counted_and_leaves_no_rows() {
        String counted = "select coalesce(sum(messages), 0) from partner_traffic"
                + " where (partner, outcome, code) = ('ed-annesley', 'REFUSED', 'TOO_MANY_CALLS')";
        String rows = "select count(*) from partner_refusal where code = 'TOO_MANY_CALLS'";
        limit(1);
        annesley.send(Message.ping());
        long before = Long.parseLong(records.row(counted));

        annesley.send(Message.ping()).isFault(500, "soap:Server", "TOO_MANY_CALLS");

        await().until(() -> Long.parseLong(records.row(counted)) > before);
        assertEquals("0", records.row(rows));
    }

    @Test
    void another_partner_is_served_meanwhile() {
        limit(1);
        annesley.send(Message.ping());
        annesley.send(Message.ping()).isFault(500, "soap:Server", "TOO_MANY_CALLS");

        assertEquals(200, Caller.telford().send(Message.ping()).status());
    }

    @Test
    void a_higher_limit_acts_within_seconds_even_while_it_calls_on() {
        limit(1);
        annesley.send(Message.ping());
        annesley.send(Message.ping()).isFault(500, "soap:Server", "TOO_MANY_CALLS");

        limit(1_000_000);

        await().until(() -> annesley.send(Message.ping()).status() == 200);
    }

    @Test
    void a_suspension_acts_on_the_next_call() {
        assertEquals(200, annesley.send(Message.ping()).status());
        try {
            records.change("update partner set active = false where code = 'ed-annesley'");

            annesley.send(Message.ping()).isRefusal(401, "NOT_AUTHENTICATED");
        } finally {
            records.change("update partner set active = true where code = 'ed-annesley'");
        }
        assertEquals(200, annesley.send(Message.ping()).status());
    }

    private void limit(int callsPerMinute) {
        records.change("update partner set calls_per_minute = ? where code = 'ed-annesley'", callsPerMinute);
    }
}

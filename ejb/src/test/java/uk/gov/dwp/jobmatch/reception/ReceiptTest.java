package uk.gov.dwp.jobmatch.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.ReplyChannel;

class ReceiptTest {

    private static final Explanation WHY =
            new Explanation("\"Quoted\" \\ and\nbroken ".repeat(9), "Ŵylo â'r ŷd ".repeat(16));

    @Test
    void a_receipt_that_was_kept_says_the_same_but_that_it_is_a_duplicate() {
        assertEquals(
                receipt(true, "t***@dwp.gov.uk", "TEAM_LEADER_TELFORD"),
                Receipt.again(
                        receipt(false, "t***@dwp.gov.uk", "TEAM_LEADER_TELFORD").toJson()));
    }

    @Test
    void a_decision_that_took_the_place_of_another_names_that_too() {
        Receipt.Step before = new Receipt.Step("E2", WHY);

        Receipt kept = receipt(false, null, null).after(before);

        assertEquals(before, Receipt.again(kept.toJson()).before());
    }

    @Test
    void what_is_not_owed_stays_unsaid() {
        assertEquals(
                receipt(true, null, null),
                Receipt.again(receipt(false, null, null).toJson()));
    }

    @Test
    void the_longest_receipt_fits_where_it_is_kept() {
        Receipt longest = receipt(false, "ŵ".repeat(254), "x".repeat(40)).after(new Receipt.Step("E2xh", WHY));

        assertTrue(longest.toJson().length() <= 4000);
    }

    private static Receipt receipt(boolean duplicate, @Nullable String replyTo, @Nullable String callbackOwner) {
        return new Receipt(
                "UJ-2026-0000123",
                duplicate,
                Instant.parse("2026-11-23T10:00:00.123456Z"),
                IncidentState.NEW,
                Priority.PRIORITY,
                Instant.parse("2026-11-23T14:00:00.123456Z"),
                ReplyChannel.EMAIL_AND_CALL,
                replyTo,
                callbackOwner,
                "E2xh",
                WHY,
                null);
    }
}

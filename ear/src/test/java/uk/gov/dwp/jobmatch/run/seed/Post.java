package uk.gov.dwp.jobmatch.run.seed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;

/** The mails that were owed: nearly all went out within seconds, a few could not, and one still waits for its mail server. */
final class Post {

    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private final Book book;
    private final Ids ids;
    private final Instant now;
    private final Deque<String> mishaps =
            new ArrayDeque<>(List.of("SMTP_550", "SMTP_552", "CONNECTION_REFUSED", "SMTP_550", "SMTP_554"));
    private int repliesToCustomers;
    private boolean oneWaits;

    Post(Book book, Ids ids, Instant now) {
        this.book = book;
        this.ids = ids;
        this.now = now;
    }

    void promise(
            long incident,
            Purpose purpose,
            Recipient recipient,
            @Nullable Long entry,
            @Nullable Long callback,
            Instant at) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        long id = ids.next();
        row.put("id", id);
        row.put("incident", incident);
        row.put("entry", entry);
        row.put("callback", callback);
        row.put("purpose", purpose);
        row.put("recipient", recipient.code());
        row.put("message_id", messageId(id));
        row.put("maybe_sent", false);
        row.put("promised_at", at);
        row.put("queued_at", at);
        if (isUnlucky(purpose, recipient, at)) {
            fail(row, id, mishaps.pop(), at);
        } else if (waits(purpose, at)) {
            row.putAll(outcome(DeliveryState.DUE, 6, now.plus(Duration.ofMinutes(9)), null, "CONNECTION_REFUSED"));
        } else {
            Instant sent = at.plus(ON_THE_WAY).isAfter(now) ? now : at.plus(ON_THE_WAY);
            row.putAll(outcome(DeliveryState.SENT, 1, at, sent, null));
            book.audit(sent, AuditTrail.SYSTEM, AuditAction.MAIL_SENT, "mail " + id, purpose.name());
        }
        book.add("delivery", row);
    }

    private boolean isUnlucky(Purpose purpose, Recipient recipient, Instant at) {
        boolean oldReply = purpose == Purpose.REPLY
                && recipient.equals(Recipient.CUSTOMER)
                && at.isBefore(now.minus(Duration.ofHours(25)));
        return oldReply && !mishaps.isEmpty() && repliesToCustomers++ % 4 == 3;
    }

    /** The first reply of the last working hours that comes along. */
    private boolean waits(Purpose purpose, Instant at) {
        boolean found = !oneWaits && purpose == Purpose.REPLY && at.isAfter(now.minus(Duration.ofDays(4)));
        oneWaits = oneWaits || found;
        return found;
    }

    /** A refusal fails at once; a server that nobody can reach fails after a day of tries. */
    private void fail(Map<String, @Nullable Object> row, long id, String cause, Instant at) {
        boolean refused = cause.startsWith("SMTP_5");
        Instant settled = at.plus(refused ? ON_THE_WAY : Duration.ofHours(24).plusMinutes(4));
        row.putAll(outcome(DeliveryState.FAILED, refused ? 1 : 104, settled, settled, cause));
        book.audit(settled, AuditTrail.SYSTEM, AuditAction.MAIL_FAILED, "mail " + id, cause);
    }

    private static Map<String, @Nullable Object> outcome(
            DeliveryState state, int attempts, Instant nextTry, @Nullable Instant settled, @Nullable String failure) {
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        outcome.put("state", state);
        outcome.put("attempts", attempts);
        outcome.put("version", attempts * 2);
        outcome.put("next_try_at", nextTry);
        outcome.put("settled_at", settled);
        outcome.put("failure", failure);
        return outcome;
    }

    private static String messageId(long id) {
        UUID name = UUID.nameUUIDFromBytes(("local run " + id).getBytes(StandardCharsets.UTF_8));
        return "<" + name + "@jobmatch-helpdesk.dwp.gov.uk>";
    }
}

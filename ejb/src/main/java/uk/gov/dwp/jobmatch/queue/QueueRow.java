package uk.gov.dwp.jobmatch.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Priority;

/**
 * An incident as a list shows it, without its words.
 *
 * @param version the one that whoever acts on the row has seen
 * @param holder user name of whoever works on it, if anybody does
 * @param holderName the name that colleagues know
 */
public record QueueRow(
        long id,
        int version,
        String reference,
        IncidentState state,
        Priority priority,
        Channel channel,
        Category category,
        String summary,
        @Nullable String holder,
        @Nullable String holderName,
        Instant receivedAt,
        Instant dueAt,
        Instant changedAt,
        boolean staffSafety) {

    /** User name of whoever works on it. */
    public Optional<String> owner() {
        return Optional.ofNullable(holder);
    }

    /** Name of whoever works on it. */
    public Optional<String> ownerName() {
        return Optional.ofNullable(holderName);
    }

    QueuePosition position(Order order) {
        List<Object> keys = order.columns().stream().map(this::key).toList();
        return new QueuePosition(keys);
    }

    private Object key(String column) {
        return switch (column) {
            case "priority_rank" -> (long) priority.rank();
            case "due_at" -> dueAt;
            case "received_at" -> receivedAt;
            case "changed_at" -> changedAt;
            default -> id;
        };
    }
}

package uk.gov.dwp.jobmatch.queue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Priority;

/** An incident as a list shows it, without its words. */
public record QueueRow(
        long id,
        String reference,
        IncidentState state,
        Priority priority,
        Channel channel,
        Category category,
        String summary,
        @Nullable String ownerName,
        Instant receivedAt,
        Instant dueAt,
        boolean staffSafety) {

    /** User name of whoever works on it. */
    public Optional<String> owner() {
        return Optional.ofNullable(ownerName);
    }

    QueuePosition position() {
        return new QueuePosition(priority.rank(), dueAt, receivedAt, id);
    }
}

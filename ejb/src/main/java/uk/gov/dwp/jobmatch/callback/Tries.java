package uk.gov.dwp.jobmatch.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the tries to reach a customer have come: how many, when the next is, and who was told that there was none. */
@Embeddable
public class Tries {

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    /** Written by the sweep alone, which leaves the version as it is: nobody who has the call open is in the way. */
    @Column(name = "alerted_at", insertable = false, updatable = false)
    private @Nullable Instant alertedAt;

    @Column(name = "escalated_at", insertable = false, updatable = false)
    private @Nullable Instant escalatedAt;

    protected Tries() {}

    /** Counts one and returns its number. */
    int count() {
        return ++attempts;
    }

    void planNext(Instant next) {
        nextAttemptAt = next;
    }

    public int made() {
        return attempts;
    }

    public Optional<Instant> nextAttemptAt() {
        return Optional.ofNullable(nextAttemptAt);
    }

    /** When its group was told that nobody has called yet (domain.md X10). */
    public Optional<Instant> alertedAt() {
        return Optional.ofNullable(alertedAt);
    }

    /** When the duty manager was told the same. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }
}

package uk.gov.dwp.jobmatch.soap.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody whose credentials were right, and what it was told when it called last. */
final class Acquaintance {

    /** Then it is looked up again: a new limit acts within this time even on a partner that never stops calling. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private @Nullable Told told;

    private record Told(String partner, Instant at, Instant free) {}

    /** The last refusal once more, as long as it still holds. */
    synchronized Optional<DoorRefusal> again(Instant now) {
        if (told == null || !now.isBefore(told.free) || !now.isBefore(told.at.plus(TRUSTED))) {
            return Optional.empty();
        }
        Duration left = Duration.ofSeconds(told.free.getEpochSecond() - now.getEpochSecond());
        return left.isZero() ? Optional.empty() : Optional.of(DoorRefusal.tooManyCalls(left, told.partner, true));
    }

    /** Tells it to wait, unless there is nothing to wait for. */
    synchronized Optional<DoorRefusal> told(Duration wait, String partner, Instant now) {
        told = wait.isZero() ? null : new Told(partner, now, now.plus(wait));
        return wait.isZero() ? Optional.empty() : Optional.of(DoorRefusal.tooManyCalls(wait, partner, false));
    }
}

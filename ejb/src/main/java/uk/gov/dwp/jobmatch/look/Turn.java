package uk.gov.dwp.jobmatch.look;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of what somebody did is asked for, the newest first.
 *
 * @param after the page behind this place, which is older; null for the first
 * @param before the page in front of this place, which is newer; null for none
 */
public record Turn(@Nullable ActivityPlace after, @Nullable ActivityPlace before) {

    /** The newest. */
    public static final Turn FIRST = new Turn(null, null);

    /** As an address says it: what is no place is none. */
    public static Turn of(String after, String before) {
        return new Turn(
                ActivityPlace.parse(after).orElse(null),
                ActivityPlace.parse(before).orElse(null));
    }

    /** Whether rows are read from the older to the newer. */
    boolean isBackwards() {
        return before != null;
    }

    Optional<ActivityPlace> from() {
        return Optional.ofNullable(before == null ? after : before);
    }
}

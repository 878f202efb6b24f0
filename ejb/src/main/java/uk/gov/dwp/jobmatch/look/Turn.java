package uk.gov.dwp.jobmatch.look;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of what somebody did is asked for.
 *
 * @param before the page after this place, which is older; null for the newest
 * @param after the page before this place, which is newer; null for none
 */
public record Turn(@Nullable ActivityPlace before, @Nullable ActivityPlace after) {

    /** The newest. */
    public static final Turn FIRST = new Turn(null, null);

    /** As an address says it: what is no place is none. */
    public static Turn of(String before, String after) {
        return new Turn(
                ActivityPlace.parse(before).orElse(null),
                ActivityPlace.parse(after).orElse(null));
    }

    /** Whether rows are read from the older to the newer. */
    boolean isBackwards() {
        return after != null;
    }

    Optional<ActivityPlace> from() {
        return Optional.ofNullable(after == null ? before : after);
    }
}

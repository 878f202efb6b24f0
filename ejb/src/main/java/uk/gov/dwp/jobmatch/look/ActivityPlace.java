package uk.gov.dwp.jobmatch.look;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A place in the list of what somebody did, which is ordered by time and then by the source's own id. */
public record ActivityPlace(Instant at, String id) {

    private static final String PARTED_BY = "~";

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ActivityPlace> parse(String text) {
        String[] parts = text.split(PARTED_BY, 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActivityPlace(Instant.parse(parts[0]), parts[1]));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + PARTED_BY + id;
    }
}

package uk.gov.dwp.jobmatch.status;

import java.time.Duration;
import java.time.Instant;

/** A span of time whose changes a partner asks for: {@code from} is in it, {@code to} is not. */
public record Window(Instant from, Instant to) {

    /** The longest that may be asked for at once. */
    public static final Duration LONGEST = Duration.ofDays(31);

    /** Nothing is older than 1970, and the database knows no year as early as the wire does. */
    public Window {
        from = from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
        to = to.isBefore(Instant.EPOCH) ? Instant.EPOCH : to;
    }

    /** Refuses what cannot be answered in full. */
    void check(Instant now) {
        if (from.isAfter(to)) {
            throw new WindowRefused(WindowRefused.Reason.BACKWARDS);
        }
        if (from.plus(LONGEST).isBefore(to)) {
            throw new WindowRefused(WindowRefused.Reason.TOO_WIDE);
        }
        if (to.isAfter(now)) {
            throw new WindowRefused(WindowRefused.Reason.NOT_OVER);
        }
    }
}

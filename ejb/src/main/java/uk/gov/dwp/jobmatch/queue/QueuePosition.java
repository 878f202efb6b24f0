package uk.gov.dwp.jobmatch.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A place in the work order, from which the next or previous page is read; written into the page's address. */
public record QueuePosition(int rank, Instant dueAt, Instant receivedAt, long id) {

    /** Reads what {@link #toString()} wrote; empty for anything else, which is then the start of the queue. */
    public static Optional<QueuePosition> parse(String text) {
        String[] parts = text.split("-", 5);
        try {
            return parts.length == 4
                    ? Optional.of(new QueuePosition(
                            Integer.parseInt(parts[0], 36), instant(parts[1]), instant(parts[2]), number(parts[3])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // an address that somebody has edited
        }
    }

    @Override
    public String toString() {
        return Integer.toString(rank, 36) + "-" + text(dueAt) + "-" + text(receivedAt) + "-" + Long.toString(id, 36);
    }

    private static String text(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant), 36);
    }

    private static Instant instant(String text) {
        long micros = number(text);
        if (micros > 253_402_300_799_000_000L) {
            throw new NumberFormatException("After the year 9999");
        }
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static long number(String text) {
        return Long.parseUnsignedLong(text, 36) & Long.MAX_VALUE;
    }
}

package uk.gov.dwp.jobmatch.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A place in a sorted list, from which the next or previous page is read; written into the page's address. */
public record QueuePosition(List<Object> keys) {

    private static final long END_OF_9999 = 253_402_300_799_000_000L;

    /** Reads what {@link #toString()} wrote; empty for anything else, which is then the start of the list. */
    public static Optional<QueuePosition> parse(Order order, String text) {
        String[] parts = text.split("-", 6);
        List<String> columns = order.columns();
        if (parts.length != columns.size()) {
            return Optional.empty();
        }
        try {
            List<Object> keys = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                keys.add(key(columns.get(i), number(parts[i])));
            }
            return Optional.of(new QueuePosition(List.copyOf(keys)));
        } catch (NumberFormatException e) {
            return Optional.empty(); // an address that somebody has edited
        }
    }

    @Override
    public String toString() {
        return keys.stream().map(QueuePosition::text).collect(Collectors.joining("-"));
    }

    private static Object key(String column, long number) {
        if (!column.endsWith("_at")) {
            return number;
        }
        if (number > END_OF_9999) {
            throw new NumberFormatException("After the year 9999");
        }
        return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
    }

    private static String text(Object key) {
        long number = key instanceof Instant at ? ChronoUnit.MICROS.between(Instant.EPOCH, at) : (Long) key;
        return Long.toString(number, 36);
    }

    private static long number(String text) {
        return Long.parseUnsignedLong(text, 36) & Long.MAX_VALUE;
    }
}

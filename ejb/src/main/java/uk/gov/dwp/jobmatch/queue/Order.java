package uk.gov.dwp.jobmatch.queue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a list is sorted. The last column of each is the id, so that every incident has one place. */
public enum Order {
    /** Priority, due time, time received (domain.md 3.3). */
    WORK(false, "priority_rank", "due_at", "received_at", "id"),
    DUE(false, "due_at", "id"),
    OLDEST(false, "received_at", "id"),
    NEWEST(true, "received_at", "id"),
    /** The last changed first. */
    CHANGED(true, "changed_at", "id");

    private final boolean descending;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    Order(boolean descending, String... columns) {
        this.descending = descending;
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** The condition for what comes after a place, or before it; the place is the parameters {@code place0} and so on. */
    String beyond(boolean forwards) {
        String place =
                IntStream.range(0, columns.size()).mapToObj(i -> ":place" + i).collect(Collectors.joining(", "));
        return "(" + String.join(", ", columns) + ") " + (forwards == descending ? "<" : ">") + " (" + place + ")";
    }

    String clause(boolean forwards) {
        String direction = forwards == descending ? " desc" : "";
        return " order by " + String.join(direction + ", ", columns) + direction;
    }
}

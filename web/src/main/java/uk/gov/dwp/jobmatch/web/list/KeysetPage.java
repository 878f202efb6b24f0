package uk.gov.dwp.jobmatch.web.list;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param previous the place before which the page before this one ends; empty where there is none
 * @param next the place behind which the page after this one starts; empty where there is none
 */
public record KeysetPage<T>(List<T> rows, String previous, String next) {

    /** Rows that were read from a place on, with one row too many if there is another page. */
    public static <T> KeysetPage<T> forwards(List<T> read, int size, boolean first, Function<T, ?> key) {
        boolean more = read.size() > size;
        List<T> rows = more ? read.subList(0, size) : read;
        return of(rows, !first, more, key);
    }

    /** Rows that were read back from a place, in the order of the list, with one row too many if there is another page. */
    public static <T> KeysetPage<T> backwards(List<T> read, int size, Function<T, ?> key) {
        boolean more = read.size() > size;
        List<T> rows = more ? read.subList(read.size() - size, read.size()) : read;
        return of(rows, more, true, key);
    }

    private static <T> KeysetPage<T> of(List<T> rows, boolean previous, boolean next, Function<T, ?> key) {
        if (rows.isEmpty()) {
            return new KeysetPage<>(rows, "", "");
        }
        return new KeysetPage<>(
                rows,
                previous ? key.apply(rows.get(0)).toString() : "",
                next ? key.apply(rows.get(rows.size() - 1)).toString() : "");
    }
}

package uk.gov.dwp.jobmatch.web.oversight;

import java.util.List;

/**
 * One page of a list that was read with one row too many, which only shows that there is another page.
 *
 * @param previous whether there are rows before these
 * @param next whether there are rows after these
 */
public record KeysetPage<T>(List<T> rows, boolean previous, boolean next) {

    /** Rows that were read from their start on. */
    public static <T> KeysetPage<T> forwards(List<T> read, int size, boolean previous) {
        boolean more = read.size() > size;
        return new KeysetPage<>(more ? read.subList(0, size) : read, previous, more);
    }

    /** Rows that were read back from their end, in the order of the list. */
    public static <T> KeysetPage<T> backwards(List<T> read, int size) {
        boolean more = read.size() > size;
        return new KeysetPage<>(more ? read.subList(read.size() - size, read.size()) : read, more, true);
    }

    /** The first row, of a page that has any. */
    public T first() {
        return rows.get(0);
    }

    /** The last row, of a page that has any. */
    public T last() {
        return rows.get(rows.size() - 1);
    }
}

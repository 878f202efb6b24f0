package uk.gov.dwp.jobmatch.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that a partner reads.
 *
 * @param total how many rows the list had when its first page was read, as far as they were counted
 * @param next the bookmark to ask for the next page with; null on the last page
 */
public record Listing<T>(List<T> rows, int total, @Nullable String next) {

    /** The most rows that one page may hold. */
    public static final int LONGEST_PAGE = 200;

    /** The same page with each row told in another way. */
    public <R> Listing<R> of(List<R> told) {
        return new Listing<>(told, total, next);
    }
}

package uk.gov.dwp.jobmatch.search;

import java.util.List;

/**
 * What was found in one way, the newest first.
 *
 * @param count how many there are, as far as they were counted
 * @param uncounted whether there are more than that
 * @param more whether there are more than are shown
 */
public record Findings(Match match, List<Hit> hits, int count, boolean uncounted, boolean more) {

    /** Where the next page of them goes on: before this incident. */
    public long last() {
        return hits.get(hits.size() - 1).id();
    }
}

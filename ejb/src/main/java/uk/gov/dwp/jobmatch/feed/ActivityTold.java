package uk.gov.dwp.jobmatch.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a jobseeker did on the site.
 *
 * @param id the source's own
 * @param words what was searched for, applied for or noted
 */
public record ActivityTold(
        String account,
        Instant at,
        String id,
        Kind kind,
        @Nullable String vacancy,
        @Nullable String words) {

    /** What was done. */
    public enum Kind {
        SIGN_IN,
        SEARCH,
        APPLICATION,
        PROFILE,
        NOTE
    }
}

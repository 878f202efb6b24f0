package uk.gov.dwp.jobmatch.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where something comes from or somebody works: an Employer Direct site, a Jobcentre, or neither as far as anybody knows.
 *
 * @param site its code; null where it is no site
 * @param office its code; null where it is no Jobcentre
 */
public record Place(@Nullable String site, @Nullable String office) {

    /** Nobody knows where. */
    public static final Place UNKNOWN = new Place(null, null);
}

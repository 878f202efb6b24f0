package uk.gov.dwp.jobmatch.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where a group that owns callbacks sits: an Employer Direct site, a Jobcentre, or neither of the two.
 *
 * @param site its code; null where it is no site
 * @param office its code; null where it is no Jobcentre
 */
public record Place(@Nullable String site, @Nullable String office) {}

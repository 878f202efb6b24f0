package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/** Display names of the places that a decision's sentence may speak of; null where there is none or it has no name. */
public record Places(
        @Nullable String submittingSite,
        @Nullable String handlingSite,
        @Nullable String homeSite,
        @Nullable String defaultSite,
        @Nullable String office) {

    /** For a sentence that names no place. */
    public static final Places UNNAMED = new Places(null, null, null, null, null);

    public Places {
        submittingSite = Blank.toNull(submittingSite);
        handlingSite = Blank.toNull(handlingSite);
        homeSite = Blank.toNull(homeSite);
        defaultSite = Blank.toNull(defaultSite);
        office = Blank.toNull(office);
    }
}

package uk.gov.dwp.jobmatch.routing;

/** Which Employer Direct sites the form names; a handling site that equals the submitting one is no second site. */
public enum SiteChoice {
    NONE,
    SUBMITTING,
    SUBMITTING_AND_HANDLING
}

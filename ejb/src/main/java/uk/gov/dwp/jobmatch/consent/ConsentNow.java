package uk.gov.dwp.jobmatch.consent;

/** What a jobseeker's consent comes to at one moment. */
public enum ConsentNow {
    /** Nothing was ever said, which is no consent. */
    NEVER,
    GIVEN,
    REVOKED
}

package uk.gov.dwp.jobmatch.routing;

/** Where a customer's account came from: it explains a missing email address and names the home site, and never routes. */
public enum AccountOrigin {
    ERM_MIGRATED,
    ONLINE,
    NOT_KNOWN
}

package uk.gov.dwp.jobmatch.routing;

/** What is known of the customer's email address; everything but {@link #OWN} counts as having none. */
public enum EmailState {
    OWN,
    NONE,
    /** It equals a registered partner mailbox, so it is not the customer's. */
    SHARED,
    /** A verified hard bounce is on file. */
    SUPPRESSED,
    /** Something was typed that is not an address; the sender is asked to mend it, so no other refusal follows from it. */
    INVALID
}

package uk.gov.dwp.jobmatch.incident;

/** How an incident ended. */
public enum Outcome {
    RESOLVED,
    RESOLVED_BY_CALL,
    NO_REPLY_POSSIBLE,
    UNABLE_TO_CONTACT,
    DUPLICATE,
    NOT_FOR_US
}

package uk.gov.dwp.jobmatch.routing;

/** How the answer travels, as a partner is told in the receipt. */
public enum ReplyChannel {
    EMAIL,
    CALL,
    EMAIL_AND_CALL,
    NONE
}

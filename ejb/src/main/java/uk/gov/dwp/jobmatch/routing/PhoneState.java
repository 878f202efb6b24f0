package uk.gov.dwp.jobmatch.routing;

/** Whether the customer's phone number can be dialled. */
public enum PhoneState {
    OK,
    NONE,
    /** Not a possible number, or a premium or personal one that nobody may be asked to ring. */
    BAD
}

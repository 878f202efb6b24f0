package uk.gov.dwp.jobmatch.delivery;

/** Where a promise to send a mail stands. */
public enum DeliveryState {
    /** Owed, and tried at its next time. */
    DUE,
    /** Claimed by a sender whose lease runs until the next time. */
    SENDING,
    SENT,
    /** Given up after 24 hours, or refused for good: a person must look. */
    FAILED,
    /** Given up by a person, with a reason. */
    DISCARDED
}

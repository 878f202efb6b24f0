package uk.gov.dwp.jobmatch.raisertask;

/** How a task came to its end. */
public enum Settlement {
    /** The customer can be reached another way. */
    CONTACT,
    WORDS,
    FILES,
    /** The helpdesk goes on without. */
    NOT_NEEDED
}

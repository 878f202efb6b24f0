package uk.gov.dwp.jobmatch.traffic;

/** How a partner's message ended. */
public enum MessageOutcome {
    /** It did what it asked for. */
    ANSWERED,
    /** Its sender has something to mend. */
    REFUSED,
    /** We have: the same message may be sent again. */
    FAILED
}

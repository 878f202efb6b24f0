package uk.gov.dwp.jobmatch.attachment;

/** What is known of a file's harmlessness. */
public enum AttachmentState {
    /** Held back until the scanner has seen it. */
    WAITING,
    CLEAN,
    /** The scanner has found something: its content is deleted. */
    INFECTED,
    /** There was no scanner to ask: it opens, and says so. */
    NOT_SCANNED,
    /** The scanner has given up on it: it stays held back. */
    UNREADABLE;

    /** Whether its content may leave the helpdesk. */
    public boolean isOpen() {
        return this == CLEAN || this == NOT_SCANNED;
    }
}

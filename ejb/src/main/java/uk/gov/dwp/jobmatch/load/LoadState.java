package uk.gov.dwp.jobmatch.load;

import java.util.EnumSet;

/** How far a file has come. */
public enum LoadState {
    /** Being read; nothing of it is in the accounts. */
    CHECKING,
    /** It cannot be read to its end, or no line of it can be taken: nothing was loaded. */
    REFUSED,
    /** Waits for a person who says whether to load it. */
    CHECKED,
    /** Going into the accounts, part by part. */
    LOADING,
    /** All of it is in; accounts and file are being held side by side. */
    COMPARING,
    /** Its work failed again and again, and nobody knows why: a person looks, and has it tried again or gives it up. */
    FAILED,
    LOADED,
    /** Given up by a person, or never confirmed. What was loaded by then stays, each account whole. */
    CANCELLED;

    private static final EnumSet<LoadState> AT_WORK = EnumSet.of(CHECKING, LOADING, COMPARING);
    private static final EnumSet<LoadState> ENDED = EnumSet.of(REFUSED, LOADED, CANCELLED);

    /** Whether it goes on by itself. */
    public boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    /** Whether nothing more will come of it. */
    public boolean isEnd() {
        return ENDED.contains(this);
    }
}

package uk.gov.dwp.jobmatch.callback;

/** Where a call that is owed stands. */
public enum CallbackState {
    /** Written down with the answer; its group does not know yet. */
    OWED,
    /** On its group's board, for anybody there to take. */
    OFFERED,
    /** Nobody calls until the duty manager releases it: staff safety is touched. */
    HELD,
    /** Somebody makes the call. */
    TAKEN,
    /** Somebody already owes this number a call: both are made as one. */
    JOINED,
    /** Back with the helpdesk, which decides what happens next. */
    RETURNED,
    /** Ended with an outcome. */
    CLOSED,
    /** Nobody needs it any more: the customer is answered another way, or the incident was withdrawn. */
    SUPERSEDED;

    /** Whether the call is still to be made. */
    public boolean isOpen() {
        return this == OWED || this == OFFERED || this == HELD || this == TAKEN;
    }

    /** Whether a board shows it. */
    public boolean isOnBoard() {
        return this == OFFERED || this == HELD || this == TAKEN;
    }

    /** Whether somebody of its group may make it now. */
    public boolean isTakeable() {
        return this == OFFERED || this == TAKEN;
    }
}

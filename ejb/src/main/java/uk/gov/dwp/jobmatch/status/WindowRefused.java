package uk.gov.dwp.jobmatch.status;

import jakarta.ejb.ApplicationException;

/** No list can be given for this span of time: ask for another. */
@ApplicationException(rollback = true)
public class WindowRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        /** It ends before it begins. */
        BACKWARDS,
        /** It is longer than {@link Window#LONGEST}. */
        TOO_WIDE,
        /** It ends in the future: what is still to change would be missed, and nobody would know. */
        NOT_OVER
    }

    private final Reason reason;

    WindowRefused(Reason reason) {
        super("Window refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

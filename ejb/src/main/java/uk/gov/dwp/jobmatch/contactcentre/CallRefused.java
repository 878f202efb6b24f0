package uk.gov.dwp.jobmatch.contactcentre;

import jakarta.ejb.ApplicationException;

/** The call cannot have been as it is reported: correct what the reason names. */
@ApplicationException(rollback = true)
public class CallRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        /** It is yet to be made. */
        IN_THE_FUTURE,
        /** It was made before anybody owed it. */
        BEFORE_IT_WAS_OWED,
        /** Something was told to somebody whose identity was not checked (domain.md section 5). */
        IDENTITY_NOT_CHECKED
    }

    private final Reason reason;

    CallRefused(Reason reason) {
        super("Call refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

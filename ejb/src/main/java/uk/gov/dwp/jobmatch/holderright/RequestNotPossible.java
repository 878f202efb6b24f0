package uk.gov.dwp.jobmatch.holderright;

import jakarta.ejb.ApplicationException;

/** A request of a holder cannot be recorded, decided or carried out like this: change what {@link #why} says. */
@ApplicationException(rollback = true)
public class RequestNotPossible extends RuntimeException {

    /** What stands against it. */
    public enum Why {
        NO_SUCH_ACCOUNT,
        /** Nobody holds it any more. */
        NO_HOLDER,
        RECEIVED_IN_FUTURE,
        /** The month is over, or it was extended before. */
        TOO_LATE_TO_EXTEND,
        /** Whoever decided cannot be the one who agrees. */
        OWN,
        /** Something of the account is under a hold: it can only be refused. */
        LEGAL_HOLD,
        /** Somebody's safety is at risk: it can only be refused. */
        SAFETY,
        /** Incidents are open, and the holder has to choose what becomes of them. */
        CHOICE_NEEDED,
        NOTHING_TO_CORRECT,
        EMAIL_INVALID,
        PHONE_INVALID,
        NO_SUCH_OFFICER
    }

    private final Why why;

    public RequestNotPossible(Why why) {
        super("Not possible: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

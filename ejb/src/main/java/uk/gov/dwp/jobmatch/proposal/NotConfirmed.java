package uk.gov.dwp.jobmatch.proposal;

import jakarta.ejb.ApplicationException;

/** A proposed change was not made: have another confirm it, or propose it again, as {@link #why} says. */
@ApplicationException(rollback = true)
public class NotConfirmed extends RuntimeException {

    /** Why a proposed change was not made. */
    public enum Why {
        /** Whoever proposed it, or gains by it, cannot be the second person. */
        OWN,
        /** It was settled, or has lapsed, since the caller looked. */
        GONE,
        /** What it would change is no longer as it was when it was proposed. */
        STALE
    }

    private final Why why;

    public NotConfirmed(Why why) {
        super("Not confirmed: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

package uk.gov.dwp.jobmatch.staff;

import jakarta.ejb.ApplicationException;

/** A rule about who may do what to whom forbids it: mend what {@link #why} says, or have another do it. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    /** The rule that forbids it. */
    public enum Why {
        /** An adviser is of one Jobcentre. */
        OFFICE_NEEDED,
        /** A team leader or agent is of one site. */
        SITE_NEEDED,
        /** Nobody works at a place that is switched off. */
        PLACE_OFF,
        /** DWP's roles are for people at DWP's addresses. */
        NOT_OF_DWP,
        /** A role comes from somebody else. */
        OWN_ROLE,
        /** Nobody locks themselves out, or gives up what only another can give back. */
        OWN_ACCESS,
        /** Somebody must be left who can put things right. */
        LAST_ADMINISTRATOR,
        /** Somebody who left works here no more. */
        HAS_LEFT
    }

    private final Why why;

    public NotAllowed(Why why) {
        super("Not allowed: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

package uk.gov.dwp.jobmatch.assignment;

import jakarta.ejb.ApplicationException;

/** Somebody else holds the incident: say why it is taken from them. */
@ApplicationException(rollback = true)
public class ReasonNeeded extends RuntimeException {

    private final String holder;

    ReasonNeeded(String holder) {
        super("A reason is needed");
        this.holder = holder;
    }

    /** User name of whoever holds it. */
    public String holder() {
        return holder;
    }
}

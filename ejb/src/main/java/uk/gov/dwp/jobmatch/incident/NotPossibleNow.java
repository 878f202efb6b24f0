package uk.gov.dwp.jobmatch.incident;

import jakarta.ejb.ApplicationException;

/** The incident's state does not allow this: look again. */
@ApplicationException(rollback = true)
public class NotPossibleNow extends RuntimeException {

    public NotPossibleNow(String reference, IncidentState from, IncidentState to) {
        super(reference + " is " + from + " and cannot become " + to);
    }
}

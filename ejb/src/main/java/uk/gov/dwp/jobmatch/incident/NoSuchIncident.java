package uk.gov.dwp.jobmatch.incident;

import jakarta.ejb.ApplicationException;

/** There is no incident of that reference that the caller may see: look it up again. */
@ApplicationException(rollback = true)
public class NoSuchIncident extends RuntimeException {

    public NoSuchIncident() {
        super("No such incident");
    }
}

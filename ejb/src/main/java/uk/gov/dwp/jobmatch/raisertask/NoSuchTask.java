package uk.gov.dwp.jobmatch.raisertask;

import jakarta.ejb.ApplicationException;

/** There is no such task that the caller can settle, or it is settled already: look again. */
@ApplicationException(rollback = true)
public class NoSuchTask extends RuntimeException {

    public NoSuchTask() {
        super("No such task");
    }
}

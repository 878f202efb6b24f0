package uk.gov.dwp.jobmatch.callback;

import jakarta.ejb.ApplicationException;

/** There is no callback of that reference that the caller may see, or it can no longer be called: look again. */
@ApplicationException(rollback = true)
public class NoSuchCallback extends RuntimeException {

    public NoSuchCallback() {
        super("No such callback");
    }
}

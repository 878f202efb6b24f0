package uk.gov.dwp.jobmatch.status;

import jakarta.ejb.ApplicationException;

/** A change that began before the end of the window is not committed yet: ask again in a little while. */
@ApplicationException(rollback = true)
public class StillChanging extends RuntimeException {

    StillChanging() {
        super("Still changing");
    }
}

package uk.gov.dwp.jobmatch.safety;

import jakarta.ejb.ApplicationException;

/** There is no alert of that number. */
@ApplicationException(rollback = true)
public class NoSuchAlert extends RuntimeException {

    NoSuchAlert() {
        super("No such alert");
    }
}

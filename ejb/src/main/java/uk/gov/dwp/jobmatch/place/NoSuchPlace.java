package uk.gov.dwp.jobmatch.place;

import jakarta.ejb.ApplicationException;

/** There is no place of that code: look it up again. */
@ApplicationException(rollback = true)
public class NoSuchPlace extends RuntimeException {

    public NoSuchPlace() {
        super("No such place");
    }
}

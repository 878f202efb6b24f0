package uk.gov.dwp.jobmatch.staff;

import jakarta.ejb.ApplicationException;

/** Nobody has that user name: look it up again. */
@ApplicationException(rollback = true)
public class NoSuchPerson extends RuntimeException {

    public NoSuchPerson() {
        super("No such person");
    }
}

package uk.gov.dwp.jobmatch.staff;

import jakarta.ejb.ApplicationException;

/** Another administrator changed the person since the caller looked: look again. */
@ApplicationException(rollback = true)
public class PersonChanged extends RuntimeException {

    public PersonChanged() {
        super("The person was changed by another");
    }
}

package uk.gov.dwp.jobmatch.place;

import jakarta.ejb.ApplicationException;

/** Nobody has read a test message in this mailbox yet: choose another, or have it confirmed first. */
@ApplicationException(rollback = true)
public class NotTested extends RuntimeException {

    NotTested() {
        super("The mailbox is not confirmed");
    }
}

package uk.gov.dwp.jobmatch.erasure;

import jakarta.ejb.ApplicationException;

/** It is held already: read why on the list of holds. */
@ApplicationException(rollback = true)
public class AlreadyHeld extends RuntimeException {

    public AlreadyHeld() {
        super("Held already");
    }
}

package uk.gov.dwp.jobmatch.directory;

import jakarta.ejb.ApplicationException;

/** Nobody is signed in, or whoever is has left or was suspended since: sign in first. */
@ApplicationException(rollback = true)
public class NotLetIn extends RuntimeException {

    public NotLetIn() {
        super("Sign in first");
    }
}

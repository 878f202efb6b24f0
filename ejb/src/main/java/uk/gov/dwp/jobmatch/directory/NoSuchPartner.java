package uk.gov.dwp.jobmatch.directory;

import jakarta.ejb.ApplicationException;

/** There is no partner of that code: look it up again. */
@ApplicationException(rollback = true)
public class NoSuchPartner extends RuntimeException {

    public NoSuchPartner() {
        super("No such partner");
    }
}

package uk.gov.dwp.jobmatch.assignment;

import jakarta.ejb.ApplicationException;

/** Nobody of that name can have this now, who may have left or changed roles: choose somebody else. */
@ApplicationException(rollback = true)
public class NoSuchColleague extends RuntimeException {

    NoSuchColleague() {
        super("No such colleague");
    }
}

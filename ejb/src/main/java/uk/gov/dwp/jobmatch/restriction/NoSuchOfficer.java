package uk.gov.dwp.jobmatch.restriction;

import jakarta.ejb.ApplicationException;

/** Nobody of that name can be an officer: choose another. */
@ApplicationException(rollback = true)
public class NoSuchOfficer extends RuntimeException {

    NoSuchOfficer() {
        super("No such officer");
    }
}

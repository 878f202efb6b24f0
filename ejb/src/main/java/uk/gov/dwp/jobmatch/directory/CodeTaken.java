package uk.gov.dwp.jobmatch.directory;

import jakarta.ejb.ApplicationException;

/** A partner or a person signs in by this name already: choose another. */
@ApplicationException(rollback = true)
public class CodeTaken extends RuntimeException {

    public CodeTaken() {
        super("Somebody signs in by this name already");
    }
}

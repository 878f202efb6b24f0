package uk.gov.dwp.jobmatch.policy;

import jakarta.ejb.ApplicationException;

/** There is no version of the policy of that number: look it up again. */
@ApplicationException(rollback = true)
public class NoSuchPolicy extends RuntimeException {

    public NoSuchPolicy() {
        super("No such version of the policy");
    }
}

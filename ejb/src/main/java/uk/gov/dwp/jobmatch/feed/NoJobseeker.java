package uk.gov.dwp.jobmatch.feed;

import jakarta.ejb.ApplicationException;

/** Only jobseekers let advisers in, and this account is an employer's. */
@ApplicationException(rollback = true)
public class NoJobseeker extends RuntimeException {

    NoJobseeker() {
        super("Not a jobseeker's account");
    }
}

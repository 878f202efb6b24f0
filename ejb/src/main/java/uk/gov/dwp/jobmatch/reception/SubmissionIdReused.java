package uk.gov.dwp.jobmatch.reception;

import jakarta.ejb.ApplicationException;

/** The partner has used this submission id for something else before: send it under a new id. */
@ApplicationException(rollback = true)
public class SubmissionIdReused extends RuntimeException {

    SubmissionIdReused() {
        super("Submission id reused");
    }
}

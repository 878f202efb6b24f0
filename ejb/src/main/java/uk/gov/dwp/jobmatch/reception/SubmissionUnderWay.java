package uk.gov.dwp.jobmatch.reception;

import jakarta.ejb.ApplicationException;

/** The same submission is being worked on at this instant: send it again in a moment, and have its answer. */
@ApplicationException(rollback = true)
public class SubmissionUnderWay extends RuntimeException {

    SubmissionUnderWay() {
        super("Submission under way");
    }
}

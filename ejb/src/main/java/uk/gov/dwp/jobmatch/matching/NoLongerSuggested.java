package uk.gov.dwp.jobmatch.matching;

import jakarta.ejb.ApplicationException;

/** The account is not among those that the incident may be about, or not any more: look at the suggestions again. */
@ApplicationException(rollback = true)
public class NoLongerSuggested extends RuntimeException {

    NoLongerSuggested() {
        super("Not suggested");
    }
}

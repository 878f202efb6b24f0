package uk.gov.dwp.jobmatch.drafting;

import jakarta.ejb.ApplicationException;

/** More was typed than a draft may hold: nothing was saved, shorten it. */
@ApplicationException(rollback = true)
public class DraftTooLong extends RuntimeException {

    DraftTooLong() {
        super("Longer than a draft may be");
    }
}

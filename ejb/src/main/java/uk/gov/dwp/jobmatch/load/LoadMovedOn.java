package uk.gov.dwp.jobmatch.load;

import jakarta.ejb.ApplicationException;

/** The load has gone further than the page showed: look again and decide anew. */
@ApplicationException(rollback = true)
public class LoadMovedOn extends RuntimeException {

    LoadMovedOn(LoadState state) {
        super("state=" + state);
    }
}

package uk.gov.dwp.jobmatch.load;

import jakarta.ejb.ApplicationException;

/** There is no load of this number. */
@ApplicationException(rollback = true)
public class NoSuchLoad extends RuntimeException {

    NoSuchLoad(long id) {
        super("id=" + id);
    }
}

package uk.gov.dwp.jobmatch.sending;

import jakarta.ejb.ApplicationException;

/** The same form was sent before, and its deed is done: look at what came of it. */
@ApplicationException(rollback = true)
public class AlreadySent extends RuntimeException {

    AlreadySent() {
        super("Form already sent");
    }
}

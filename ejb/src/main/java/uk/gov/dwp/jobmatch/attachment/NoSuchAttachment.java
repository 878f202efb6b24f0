package uk.gov.dwp.jobmatch.attachment;

import jakarta.ejb.ApplicationException;

/** There is no file of that id that the caller may open now: look at the incident again. */
@ApplicationException(rollback = true)
public class NoSuchAttachment extends RuntimeException {

    NoSuchAttachment() {
        super("No such attachment");
    }
}

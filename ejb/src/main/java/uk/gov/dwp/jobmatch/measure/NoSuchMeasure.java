package uk.gov.dwp.jobmatch.measure;

import jakarta.ejb.ApplicationException;

/** There is no control measure of that number. */
@ApplicationException(rollback = true)
public class NoSuchMeasure extends RuntimeException {

    NoSuchMeasure() {
        super("No such control measure");
    }
}

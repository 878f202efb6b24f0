package uk.gov.dwp.jobmatch.place;

import jakarta.ejb.ApplicationException;

/** Another administrator changed the place since the caller looked: look again. */
@ApplicationException(rollback = true)
public class PlaceChanged extends RuntimeException {

    public PlaceChanged() {
        super("The place was changed by another");
    }
}

package uk.gov.dwp.jobmatch.directory;

import jakarta.ejb.ApplicationException;

/** Another administrator changed the partner, its secrets or its certificates since the caller looked: look again. */
@ApplicationException(rollback = true)
public class PartnerChanged extends RuntimeException {

    public PartnerChanged() {
        super("The partner was changed by another");
    }
}

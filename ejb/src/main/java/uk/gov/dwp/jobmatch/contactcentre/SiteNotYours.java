package uk.gov.dwp.jobmatch.contactcentre;

import jakarta.ejb.ApplicationException;

/** The partner does not speak for this site: ask for one of its own, or for none. */
@ApplicationException(rollback = true)
public class SiteNotYours extends RuntimeException {

    SiteNotYours() {
        super("Site not yours");
    }
}

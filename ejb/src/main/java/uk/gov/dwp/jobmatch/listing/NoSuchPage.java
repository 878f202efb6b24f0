package uk.gov.dwp.jobmatch.listing;

import jakarta.ejb.ApplicationException;

/** The bookmark is not one of this list: read it from its first page. */
@ApplicationException(rollback = true)
public class NoSuchPage extends RuntimeException {

    NoSuchPage() {
        super("No such page");
    }
}

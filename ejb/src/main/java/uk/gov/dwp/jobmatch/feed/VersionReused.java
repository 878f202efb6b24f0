package uk.gov.dwp.jobmatch.feed;

import jakarta.ejb.ApplicationException;

/** The source said the opposite under the same version before: which of the two stands, only the source can say, under a new one. */
@ApplicationException(rollback = true)
public class VersionReused extends RuntimeException {

    VersionReused() {
        super("Version reused");
    }
}

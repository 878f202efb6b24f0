package uk.gov.dwp.jobmatch.incident;

import jakarta.ejb.ApplicationException;
import java.time.Instant;

/** Somebody else changed the record since the caller looked: look again, then decide. */
@ApplicationException(rollback = true)
public class ChangedByAnother extends RuntimeException {

    private final String by;
    private final Instant at;

    public ChangedByAnother(String by, Instant at) {
        super("Changed by another");
        this.by = by;
        this.at = at;
    }

    /** User name of whoever was first. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}

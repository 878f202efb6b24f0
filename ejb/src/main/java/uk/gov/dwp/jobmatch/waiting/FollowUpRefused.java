package uk.gov.dwp.jobmatch.waiting;

import jakarta.ejb.ApplicationException;
import java.time.LocalDate;

/** An incident cannot come back on that day: choose another, such as the one suggested. */
@ApplicationException(rollback = true)
public class FollowUpRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with the day. */
    public enum Why {
        /** It is over, or it is today. */
        NOT_TO_COME,
        /** Nobody works then. */
        CLOSED,
        /** It is more than a year away. */
        TOO_FAR
    }

    private final Why why;
    private final LocalDate suggested;

    FollowUpRefused(Why why, LocalDate suggested) {
        super(why.name());
        this.why = why;
        this.suggested = suggested;
    }

    public Why why() {
        return why;
    }

    /** The next day on which it could. */
    public LocalDate suggested() {
        return suggested;
    }
}

package uk.gov.dwp.jobmatch.calendar;

import jakarta.ejb.ApplicationException;

/** A change of calendars cannot be made as it was asked for: correct it and ask again. */
@ApplicationException(rollback = true)
public class CalendarRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Why {
        /** The day is over, or has begun. */
        PAST,
        /** It is a day off already. */
        OFF_ALREADY,
        /** It is no day off. */
        NOT_OFF,
        /** There is a calendar of that code. */
        CODE_TAKEN,
        /** Nothing would change. */
        SAME
    }

    private final Why why;

    CalendarRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

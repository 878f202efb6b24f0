package uk.gov.dwp.jobmatch.holderright;

import java.time.LocalDate;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** By when a request must be answered: within a month of its receipt, or three where it was extended in time (UK GDPR, article 12(3)). */
final class Clocks {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);

    private Clocks() {}

    /** The same day of the next month, or its last one where it has none such; the next working day where that is none. */
    static LocalDate due(LocalDate receivedOn) {
        return orNextWorkingDay(receivedOn.plusMonths(1));
    }

    /** Two months more. */
    static LocalDate extended(LocalDate receivedOn) {
        return orNextWorkingDay(receivedOn.plusMonths(3));
    }

    private static LocalDate orNextWorkingDay(LocalDate day) {
        return CALENDAR.isWorkingDay(day) ? day : CALENDAR.nextWorkingDay(day);
    }
}

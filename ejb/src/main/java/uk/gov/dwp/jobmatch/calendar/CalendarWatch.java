package uk.gov.dwp.jobmatch.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Says in the log, at every start and each morning, when a list of bank holidays is about to end. */
@Startup
@Singleton
@PermitAll
public class CalendarWatch {

    private static final long DAYS_OF_NOTICE = 60;

    private static final Logger LOG = Logger.getLogger(CalendarWatch.class.getName());

    @Inject
    InstantSource clock;

    /** Called by the container's timer, and at the start. */
    @PostConstruct
    @Schedule(hour = "7", minute = "0", persistent = false)
    public void look() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        for (Nation nation : Nation.values()) {
            long days = daysLeft(nation, today);
            if (days < DAYS_OF_NOTICE) {
                LOG.warning(() -> "Bank holidays are about to run out: install a release that knows the next year."
                        + " nation=" + nation + " days=" + Math.max(days, 0));
            }
        }
    }

    /** Until the end of the last year that is listed; after it every weekday counts as a working day. */
    private static long daysLeft(Nation nation, LocalDate today) {
        return ChronoUnit.DAYS.between(today, BankHolidays.of(nation).lastKnownDay());
    }
}

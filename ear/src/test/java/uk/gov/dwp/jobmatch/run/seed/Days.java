package uk.gov.dwp.jobmatch.run.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The last ten working days, up to this minute. */
record Days(List<LocalDate> days, Instant now) {

    private static final int COUNT = 10;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);

    static Days upTo(Instant now) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = WorkingCalendar.dayOf(now); days.size() < COUNT; day = day.minusDays(1)) {
            if (CALENDAR.isWorkingDay(day) && at(day, LocalTime.of(8, 0)).isBefore(now)) {
                days.add(0, day);
            }
        }
        return new Days(List.copyOf(days), now);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.LONDON).toInstant();
    }

    /** The instant at which this share of the working time has passed: 0 is the first opening, 1 is now. */
    Instant after(double share) {
        Instant first = at(days.get(0), LocalTime.of(8, 0));
        long seconds = CALENDAR.workingTimeBetween(first, now).toSeconds();
        return CALENDAR.after(first, Duration.ofSeconds(Math.round(seconds * share)));
    }

    /** That much working time later, or sooner where so much has not passed yet; never after now. */
    Instant later(Instant from, Duration workingTime) {
        Duration most = CALENDAR.workingTimeBetween(from, now).multipliedBy(4).dividedBy(5);
        Instant later = CALENDAR.after(from, most.compareTo(workingTime) < 0 ? most : workingTime);
        return later.isAfter(now) ? now : later;
    }

    /** When work that takes so long is due: it may lie ahead. */
    static Instant due(Instant from, Duration workingTime) {
        return CALENDAR.after(from, workingTime);
    }

    /** The next working day's opening, or now where that has not come yet. */
    Instant nextDay(Instant from) {
        LocalDate next = CALENDAR.nextWorkingDay(WorkingCalendar.dayOf(from));
        Instant opening = at(next, LocalTime.of(9, 30));
        return opening.isAfter(now) ? now : opening;
    }
}

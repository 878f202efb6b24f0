package uk.gov.dwp.jobmatch.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which weekdays a place is open, and from when until when.
 *
 * @param weekdays at least one
 * @param closes after it opens, on the same day
 */
public record OpeningHours(Set<DayOfWeek> weekdays, LocalTime opens, LocalTime closes) {

    /** Monday to Friday 08:00-18:00 (domain.md 3.3). */
    public static final OpeningHours STANDARD = new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));

    /** Refuses a place that never opens: nothing would ever be due there. */
    public OpeningHours {
        if (weekdays.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("A calendar opens on some weekday, and before it closes");
        }
        weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    }

    /** How long a day is, by the clock on the wall. */
    public Duration day() {
        return Duration.between(opens, closes);
    }
}

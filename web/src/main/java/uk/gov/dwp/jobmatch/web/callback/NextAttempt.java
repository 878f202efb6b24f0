package uk.gov.dwp.jobmatch.web.callback;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import uk.gov.dwp.jobmatch.web.form.WrittenDay;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The day and the time that a caller typed for the next attempt, by the clock of the United Kingdom. */
record NextAttempt(String day, String time) {

    private static final Duration FURTHEST = Duration.ofDays(28);

    /** As a browser's date and time fields write it. */
    static NextAttempt at(Instant instant) {
        LocalTime time = instant.atZone(WorkingCalendar.LONDON).toLocalTime();
        return new NextAttempt(
                WorkingCalendar.dayOf(instant).toString(), "%02d:%02d".formatted(time.getHour(), time.getMinute()));
    }

    /** What keeps it from being a time to call, as the end of a key; empty where nothing does. */
    Optional<String> problem(Instant now) {
        Optional<Instant> instant = instant();
        if (instant.isEmpty()) {
            return Optional.of("unreadable");
        }
        if (instant.get().isBefore(now)) {
            return Optional.of("past");
        }
        return instant.filter(now.plus(FURTHEST)::isBefore).map(tooFar -> "far");
    }

    /** Empty where there is no such day or time. */
    Optional<Instant> instant() {
        return WrittenDay.read(day)
                .flatMap(date -> clockTime()
                        .map(clock -> date.atTime(clock)
                                .atZone(WorkingCalendar.LONDON)
                                .toInstant()));
    }

    private Optional<LocalTime> clockTime() {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}

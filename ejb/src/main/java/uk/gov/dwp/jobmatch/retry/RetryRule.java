package uk.gov.dwp.jobmatch.retry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * When to try again to reach somebody whom a call did not reach: on the owner's calendar, at a time of day that has not been
 * tried, within the time that they asked for; and when enough was tried (domain.md X9).
 *
 * @param bestTime what they asked for, where that can be read
 */
public record RetryRule(WorkingCalendar calendar, Optional<BestTime> bestTime) {

    private static final int ATTEMPTS = 3;
    private static final int WORKING_DAYS = 2;
    private static final int MOST_IN_A_DAY = 2;

    private static final Duration WAIT = Duration.ofHours(2);
    private static final Duration STEP = Duration.ofMinutes(30);

    /** As far as two weeks of opening hours go. */
    private static final int STEPS = 200;

    /** The parts of a day at which somebody may be somewhere else. */
    private enum Part {
        MORNING,
        MIDDAY,
        LATE;

        static Part of(LocalTime time) {
            return time.getHour() < 12 ? MORNING : time.getHour() < 15 ? MIDDAY : LATE;
        }
    }

    /** Whether a customer who was tried at these times counts as unable to be contacted. */
    public boolean isUnableToContact(List<Instant> tried) {
        long workingDays = tried.stream()
                .map(WorkingCalendar::dayOf)
                .filter(calendar::isWorkingDay)
                .distinct()
                .count();
        return tried.size() >= ATTEMPTS && workingDays >= WORKING_DAYS;
    }

    /** The next time to try, two working hours on at the earliest and not thrice in a day. */
    public Instant next(Instant now, List<Instant> tried) {
        List<Instant> times = candidates(now, tried);
        Set<Part> partsTried = tried.stream().map(then -> Part.of(timeOf(then))).collect(Collectors.toSet());
        Predicate<Instant> fresh = time -> !partsTried.contains(Part.of(timeOf(time)));
        Predicate<Instant> wished =
                time -> bestTime.filter(best -> best.suits(timeOf(time))).isPresent();
        return first(times, fresh.and(wished))
                .or(() -> first(times, wished))
                .or(() -> first(times, fresh))
                .orElse(times.get(0));
    }

    private static Optional<Instant> first(List<Instant> times, Predicate<Instant> suits) {
        return times.stream().filter(suits).findFirst();
    }

    private List<Instant> candidates(Instant now, List<Instant> tried) {
        List<Instant> times = new ArrayList<>();
        Instant time = calendar.nextOpening(calendar.after(now, WAIT));
        for (int step = 0; step < STEPS; step++) {
            if (triedOn(WorkingCalendar.dayOf(time), tried) < MOST_IN_A_DAY) {
                times.add(time);
            }
            time = calendar.nextOpening(onTheHalfHour(time.plus(STEP)));
        }
        return times;
    }

    private static long triedOn(LocalDate day, List<Instant> tried) {
        return tried.stream()
                .filter(then -> WorkingCalendar.dayOf(then).equals(day))
                .count();
    }

    private static Instant onTheHalfHour(Instant time) {
        long steps = STEP.toSeconds();
        return Instant.ofEpochSecond(time.getEpochSecond() / steps * steps);
    }

    private static LocalTime timeOf(Instant instant) {
        return instant.atZone(WorkingCalendar.LONDON).toLocalTime();
    }
}

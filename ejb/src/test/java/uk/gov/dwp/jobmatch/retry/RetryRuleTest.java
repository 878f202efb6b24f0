package uk.gov.dwp.jobmatch.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

class RetryRuleTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);
    private static final RetryRule RULE = new RetryRule(CALENDAR, Optional.empty());

    /** 24 November 2026 is a Tuesday. */
    @ParameterizedTest(name = "tried at {0}, best time {1}: next {2}")
    @CsvSource(nullValues = "-", textBlock = """
                    2026-11-24T10:00,                                   -,            2026-11-24T12:00
                    2026-11-24T08:10,                                   -,            2026-11-24T12:00
                    2026-11-24T16:30,                                   -,            2026-11-25T08:30
                    2026-11-24T10:00 2026-11-24T13:00,                  -,            2026-11-25T15:00
                    2026-11-23T10:00 2026-11-24T16:00,                  -,            2026-11-25T12:00
                    2026-11-27T17:30,                                   -,            2026-11-30T09:30
                    2026-11-24T10:00,                                   after 2pm,    2026-11-24T14:00
                    2026-11-24T10:00,                                   mornings,     2026-11-25T08:00
                    2026-11-24T15:30,                                   after 2pm,    2026-11-25T14:00
                    2026-11-24T10:00,                                   after 7pm,    2026-11-24T12:00
                    2026-11-24T09:00,                                   between 1 and 2,  2026-11-24T13:00
                    """)
    void the_next_attempt_is_at_another_time_of_day_and_when_it_suits(String tried, String bestTime, String next) {
        RetryRule rule = new RetryRule(CALENDAR, Optional.ofNullable(bestTime).flatMap(BestTime::in));
        List<Instant> times =
                Arrays.stream(tried.split(" ")).map(time -> london(time)).toList();

        assertEquals(london(next), rule.next(times.get(times.size() - 1), times));
    }

    @Test
    void it_is_in_opening_hours_two_working_hours_on_and_no_third_one_of_the_day_whenever_one_asks() {
        Instant start = london("2026-12-20T00:00");
        for (int quarter = 0; quarter < 4 * 24 * 21; quarter++) {
            Instant now = start.plus(Duration.ofMinutes(15L * quarter));
            List<Instant> tried = List.of(now.minus(Duration.ofHours(1)), now);

            Instant next = RULE.next(now, tried);

            assertTrue(CALENDAR.isOpen(next), () -> "closed at " + next);
            assertTrue(CALENDAR.workingTimeBetween(now, next).compareTo(Duration.ofHours(2)) >= 0, next::toString);
            LocalDate day = WorkingCalendar.dayOf(next);
            long thatDay = tried.stream()
                    .filter(then -> WorkingCalendar.dayOf(then).equals(day))
                    .count();
            assertTrue(thatDay < 2, next::toString);
        }
    }

    @Test
    void whoever_follows_the_suggestions_has_tried_enough_with_the_third() {
        Instant start = london("2026-12-20T00:00");
        for (int hour = 0; hour < 24 * 21; hour++) {
            List<Instant> tried = new ArrayList<>();
            tried.add(CALENDAR.nextOpening(start.plus(Duration.ofHours(hour))));
            tried.add(RULE.next(tried.get(0), tried));
            assertTrue(!RULE.isUnableToContact(tried));
            tried.add(RULE.next(tried.get(1), tried));

            assertTrue(RULE.isUnableToContact(tried), tried::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00 2026-11-24T12:00 2026-11-24T15:00, false",
        "2026-11-24T10:00 2026-11-25T12:00, false",
        "2026-11-24T10:00 2026-11-24T12:00 2026-11-25T09:00, true",
        "2026-11-27T10:00 2026-11-28T12:00 2026-11-29T09:00, false",
        "2026-11-27T10:00 2026-11-28T12:00 2026-11-30T09:00, true"
    })
    void three_attempts_over_two_working_days_are_enough(String tried, boolean enough) {
        List<Instant> times =
                Stream.of(tried.split(" ")).map(time -> london(time)).toList();

        assertEquals(enough, RULE.isUnableToContact(times));
    }
}

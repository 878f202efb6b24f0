package uk.gov.dwp.jobmatch.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.routing.Language;

class TimesTest {

    /** A Tuesday in winter, when London keeps Greenwich time. */
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final Times english = timesIn(Language.EN);
    private final Times welsh = timesIn(Language.CY);

    @Test
    void a_time_is_told_with_its_day_in_both_languages() {
        assertEquals("24 November 2026 at 14:10", english.at(Instant.parse("2026-11-24T14:10:00Z")));
        assertEquals("24 Tachwedd 2026 am 14:10", welsh.at(Instant.parse("2026-11-24T14:10:00Z")));
    }

    @Test
    void a_time_in_summer_is_london_time() {
        assertEquals("1 July 2026 at 10:00", english.at(Instant.parse("2026-07-01T09:00:00Z")));
    }

    @Test
    void a_near_time_is_told_by_its_nearness() {
        assertEquals("today at 14:10", english.soon(Instant.parse("2026-11-24T14:10:00Z")));
        assertEquals("tomorrow at 08:00", english.soon(Instant.parse("2026-11-25T08:00:00Z")));
        assertEquals("Friday 27 November at 08:00", english.soon(Instant.parse("2026-11-27T08:00:00Z")));
        assertEquals("4 January 2027 at 08:00", english.soon(Instant.parse("2027-01-04T08:00:00Z")));
        assertEquals("yfory am 08:00", welsh.soon(Instant.parse("2026-11-25T08:00:00Z")));
    }

    @Test
    void time_left_is_told_in_its_two_largest_units() {
        assertEquals("2 hours 10 minutes left", english.left(NOW.plus(Duration.ofMinutes(130))));
        assertEquals("1 day 1 hour left", english.left(NOW.plus(Duration.ofMinutes(25 * 60 + 59))));
        assertEquals("under a minute left", english.left(NOW.plusSeconds(59)));
        assertEquals("1 hour overdue", english.left(NOW.minus(Duration.ofHours(1))));
    }

    @Test
    void welsh_mutates_after_two() {
        assertEquals("2 ddiwrnod 3 awr ar ôl", welsh.left(NOW.plus(Duration.ofHours(51))));
        assertEquals("2 funud ar ôl", welsh.left(NOW.plus(Duration.ofMinutes(2))));
    }

    @Test
    void what_is_due_now_is_not_yet_overdue() {
        assertFalse(english.isOverdue(NOW));
        assertTrue(english.isOverdue(NOW.minusNanos(1)));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container here to inject them
    private static Times timesIn(Language chosen) {
        ChosenLanguage language = new ChosenLanguage() {
            @Override
            public Language get() {
                return chosen;
            }
        };
        Words words = new Words();
        words.language = language;
        Times times = new Times();
        times.words = words;
        times.language = language;
        times.clock = () -> NOW;
        return times;
    }
}

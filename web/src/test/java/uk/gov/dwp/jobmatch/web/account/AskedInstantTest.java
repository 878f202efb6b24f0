package uk.gov.dwp.jobmatch.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is ten o'clock on Monday, 23 November 2026. */
class AskedInstantTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2012-05-03, 10:15, 2012-05-03T09:15:00Z",
        "2012-12-03, 10:15:59, 2012-12-03T10:15:59Z",
        "2026-11-23, 10:00, 2026-11-23T10:00:00Z",
        "2012-10-28, 01:30, 2012-10-28T00:30:00Z"
    })
    void it_is_meant_by_the_clock_in_london(String day, String time, Instant meant) {
        assertEquals(new AskedInstant(meant, Map.of()), AskedInstant.of(day, time, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-02-30, 10:15, on, problem.figure-day",
        "3/5/2012, 10:15, on, problem.figure-day",
        "'', 10:15, on, problem.figure-day",
        "2012-05-03, '', time, problem.then-time",
        "2012-05-03, 24:15, time, problem.then-time",
        "2012-05-03, 10.15, time, problem.then-time",
        "2012-03-25, 01:30, time, problem.then-skipped",
        "2026-11-23, 10:01, on, problem.then-to-come"
    })
    void what_is_no_instant_of_the_past_is_named_and_never_replaced(
            String day, String time, String field, String problem) {
        assertEquals(new AskedInstant(null, Map.of(field, problem)), AskedInstant.of(day, time, NOW));
    }

    @Test
    void nothing_written_asks_nothing() {
        AskedInstant asked = AskedInstant.of("", "", NOW);

        assertNull(asked.instant());
        assertEquals(Map.of(), asked.problems());
    }
}

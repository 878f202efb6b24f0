package uk.gov.dwp.jobmatch.web.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextAttemptTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    @Test
    void a_time_is_read_by_the_clock_of_the_united_kingdom() {
        assertEquals(
                Optional.of(Instant.parse("2026-07-02T13:30:00Z")), new NextAttempt("2026-07-02", "14:30").instant());
        assertEquals(
                Optional.of(Instant.parse("2026-12-02T14:30:00Z")), new NextAttempt("2026-12-02", "14:30").instant());
    }

    @Test
    void what_is_suggested_reads_as_it_was_meant() {
        Instant suggested = Instant.parse("2026-07-02T13:05:00Z");

        NextAttempt shown = NextAttempt.at(suggested);

        assertEquals(new NextAttempt("2026-07-02", "14:05"), shown);
        assertEquals(Optional.of(suggested), shown.instant());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', unreadable",
        "2026-07-02, '', unreadable",
        "'', 14:30, unreadable",
        "2026-02-30, 14:30, unreadable",
        "2026-07-02, 25:00, unreadable",
        "tomorrow, after lunch, unreadable",
        "2026-07-01, 09:59, past",
        "2020-01-01, 10:00, past",
        "2026-07-29, 10:01, far",
        "9999-12-31, 10:00, far"
    })
    void what_is_no_time_to_call_is_refused(String day, String time, String why) {
        assertEquals(Optional.of(why), new NextAttempt(day, time).problem(NOW));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, 10:01", "2026-07-29, 09:59"})
    void a_time_within_four_weeks_is_accepted(String day, String time) {
        assertEquals(Optional.empty(), new NextAttempt(day, time).problem(NOW));
    }
}

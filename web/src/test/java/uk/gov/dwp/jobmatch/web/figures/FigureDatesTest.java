package uk.gov.dwp.jobmatch.web.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void nothing_written_means_today_and_the_twelve_months_up_to_it() {
        FigureDates dates = FigureDates.of(null, " ", null, TODAY);

        assertTrue(dates.isRight());
        assertEquals(TODAY, dates.on());
        assertEquals(LocalDate.of(2025, 12, 1), dates.first());
        assertEquals(TODAY, dates.last());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 2026-01-01, 2026-02-01, on, problem.figure-day",
        "20/1/2013, 2026-01-01, 2026-02-01, on, problem.figure-day",
        "2026-11-24, 2026-01-01, 2026-02-01, on, problem.figure-day-to-come",
        "2026-11-23, yesterday, 2026-02-01, from, problem.figure-day",
        "2026-11-23, 2026-01-01, =1+1, to, problem.figure-day",
        "2026-11-23, 2026-02-02, 2026-02-01, from, problem.from-after-to",
        "2026-11-23, 2021-01-01, 2026-01-01, from, problem.from-too-long"
    })
    void a_day_that_is_not_one_is_named_and_never_replaced(
            String on, String from, String to, String field, String problem) {
        assertEquals(Map.of(field, problem), FigureDates.of(on, from, to, TODAY).problems());
    }

    @Test
    void sixty_months_are_not_too_many() {
        assertTrue(FigureDates.of(null, "2021-02-28", "2026-01-01", TODAY).isRight());
    }
}

package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.report.Reconciliation;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void a_period_ends_on_the_day_that_is_asked_for() {
        assertEquals(period("2026-10-26", "2026-11-01"), Period.of("2026-11-01", "7", TODAY));
        assertEquals(period("2026-10-02", "2026-11-01"), Period.of("2026-11-01", "31", TODAY));
    }

    @Test
    void the_longest_is_what_the_report_covers() {
        assertEquals(Reconciliation.LONGEST_IN_DAYS, Period.of("", "31", TODAY).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "+999999999-01-01", "2027-01-01", "2026-11-22'"})
    void what_is_no_day_that_has_been_means_the_last_week(String written) {
        assertEquals(period("2026-11-16", "2026-11-22"), Period.of(written, "8", TODAY));
    }

    @Test
    void the_periods_before_and_after_touch_it() {
        Period week = Period.of("2026-11-15", "7", TODAY);

        assertEquals(
                week,
                Period.of(
                        Period.of(week.earlier().toString(), "7", TODAY).later().toString(), "7", TODAY));
        assertEquals(LocalDate.parse("2026-11-08"), week.earlier());
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}

package uk.gov.dwp.jobmatch.due;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.Nation;

/**
 * How a due time came about, step by step: worked out again from what is stored, with the calendars as they were known then.
 *
 * @param dueAt as it was told
 * @param found as it is worked out; another than {@code dueAt} where the work has come to another place since
 * @param start from when the target runs
 * @param workingTime whether the target counts opening hours only
 * @param day how long a working day is there
 * @param skipped the days off between, the earliest first
 * @param paused the working time for which the clock stood still
 */
public record Reckoning(
        Instant dueAt,
        Instant found,
        Instant start,
        Duration target,
        boolean workingTime,
        Duration day,
        List<Skipped> skipped,
        Duration paused) {

    /** A day that was left out; the nation is empty where it was the place's own day off. */
    public record Skipped(BankHoliday holiday, Optional<Nation> nation) {}

    /** Whether these steps lead to the due time that was told. */
    public boolean isWhole() {
        return found.equals(dueAt);
    }
}

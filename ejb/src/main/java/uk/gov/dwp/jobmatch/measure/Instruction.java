package uk.gov.dwp.jobmatch.measure;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a duty manager asks of colleagues, and until when it stands unreviewed.
 *
 * @param detail how, in the duty manager's words; null where the choice says it all
 */
public record Instruction(SafeWay way, @Nullable String detail, LocalDate reviewOn) {

    /** How far ahead a review may be at most. */
    public static final Period LONGEST = Period.ofMonths(12);

    public Instruction {
        detail = detail == null || detail.isBlank() ? null : detail.strip();
    }

    /** Whether a review on this day is soon enough, and not in the past. */
    public static boolean isReviewable(LocalDate day, LocalDate today) {
        return day.isAfter(today) && !day.isAfter(today.plus(LONGEST));
    }
}

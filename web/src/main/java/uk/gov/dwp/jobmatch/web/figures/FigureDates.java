package uk.gov.dwp.jobmatch.web.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.report.ConsentFigures;
import uk.gov.dwp.jobmatch.web.form.WrittenDay;

/**
 * The three days of a question as somebody wrote them, and what is wrong with them by field: a figure for another day than the one
 * that was asked for would be worse than none.
 *
 * @param on the day whose standing is asked for
 * @param first the first day of the changes
 * @param last the last day of the changes
 */
record FigureDates(LocalDate on, LocalDate first, LocalDate last, Map<String, String> problems) {

    /** What was not written at all is today, and the twelve months up to it. */
    static FigureDates of(@Nullable String on, @Nullable String first, @Nullable String last, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate end = day("to", last, today, today, problems);
        LocalDate start = day("from", first, end.withDayOfMonth(1).minusMonths(11), today, problems);
        if (problems.isEmpty() && start.isAfter(end)) {
            problems.put("from", "problem.from-after-to");
        } else if (problems.isEmpty() && months(start, end) > ConsentFigures.LONGEST_IN_MONTHS) {
            problems.put("from", "problem.from-too-long");
        }
        return new FigureDates(day("on", on, today, today, problems), start, end, problems);
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    private static LocalDate day(
            String field,
            @Nullable String written,
            LocalDate otherwise,
            LocalDate today,
            Map<String, String> problems) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        Optional<LocalDate> day = WrittenDay.read(written.strip());
        if (day.isEmpty()) {
            problems.put(field, "problem.figure-day");
        } else if (day.get().isAfter(today)) {
            problems.put(field, "problem.figure-day-to-come");
        }
        return day.orElse(otherwise);
    }

    private static long months(LocalDate first, LocalDate last) {
        return YearMonth.from(first).until(YearMonth.from(last), ChronoUnit.MONTHS) + 1;
    }
}

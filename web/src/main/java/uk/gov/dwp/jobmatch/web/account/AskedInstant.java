package uk.gov.dwp.jobmatch.web.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.web.form.WrittenDay;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * An instant as somebody wrote it, a day and a time by the clock in London, and what is wrong with it by field: an answer for another
 * instant than the one that was asked about would be worse than none.
 *
 * @param instant null where nothing was asked, or what was written is no instant of the past
 */
record AskedInstant(@Nullable Instant instant, Map<String, String> problems) {

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

    /** Of the two that the clock shows when it is put back, the first is meant. */
    static AskedInstant of(String day, String time, Instant now) {
        if (day.isEmpty() && time.isEmpty()) {
            return new AskedInstant(null, Map.of());
        }
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<LocalDate> date = WrittenDay.read(day);
        Optional<LocalTime> clock = time(time);
        if (date.isEmpty()) {
            problems.put("on", "problem.figure-day");
        }
        if (clock.isEmpty()) {
            problems.put("time", "problem.then-time");
        }
        return problems.isEmpty()
                ? of(date.orElseThrow().atTime(clock.orElseThrow()), now)
                : new AskedInstant(null, problems);
    }

    private static AskedInstant of(LocalDateTime local, Instant now) {
        if (WorkingCalendar.LONDON.getRules().getValidOffsets(local).isEmpty()) {
            return new AskedInstant(null, Map.of("time", "problem.then-skipped"));
        }
        Instant instant = local.atZone(WorkingCalendar.LONDON).toInstant();
        return instant.isAfter(now)
                ? new AskedInstant(null, Map.of("on", "problem.then-to-come"))
                : new AskedInstant(instant, Map.of());
    }

    private static Optional<LocalTime> time(String written) {
        try {
            return TIME.matcher(written).matches() ? Optional.of(LocalTime.parse(written)) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}

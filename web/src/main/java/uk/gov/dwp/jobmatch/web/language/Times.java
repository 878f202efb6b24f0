package uk.gov.dwp.jobmatch.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Tells times as people in the United Kingdom say them, in the language of whoever reads them. */
@Named
@RequestScoped
public class Times {

    private static final String DAY = "d MMMM uuuu";
    private static final String WEEKDAY = "EEEE d MMMM";

    @Inject
    Words words;

    @Inject
    ChosenLanguage language;

    @Inject
    InstantSource clock;

    /** The day and the time, such as "24 November 2026 at 14:10". */
    public String at(Instant instant) {
        return in(language.get(), instant);
    }

    /** The same in a language, whoever reads it. */
    public static String in(Language language, Instant instant) {
        return Words.in(language, "time.at", format(language, instant, DAY), format(language, instant, "HH:mm"));
    }

    /** A day in a language, whoever reads it, such as "24 November 2026". */
    public static String in(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY, language.locale()).format(day);
    }

    /** The day with its weekday and the time, such as "Tuesday 24 November 2026 at 14:10". */
    public String fully(Instant instant) {
        return words.of("time.at", day(WorkingCalendar.dayOf(instant)), clockTime(instant));
    }

    /** The same on the clock that is never put forward or back, such as "09:15:00 UTC". */
    public String universally(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** To the second, as an audit needs it. */
    public String exactly(Instant instant) {
        return words.of("time.at", format(instant, DAY), format(instant, "HH:mm:ss"));
    }

    /** A day with its weekday, such as "Tuesday 24 November 2026". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE " + DAY, language.locale()).format(day);
    }

    /** A day without its year, as short as a chart needs it, such as "23 Nov". */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", language.locale()).format(day);
    }

    /** A month as short as a chart needs it, such as "Nov 26". */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM uu", language.locale()).format(month);
    }

    /** A month, such as "November 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(month);
    }

    /** The shortest that is clear today: "today at 14:10", "tomorrow at 09:00", "Friday 27 November at 09:00". */
    public String soon(Instant instant) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        LocalDate day = WorkingCalendar.dayOf(instant);
        if (day.equals(today)) {
            return words.of("time.today", clockTime(instant));
        }
        if (day.equals(today.plusDays(1))) {
            return words.of("time.tomorrow", clockTime(instant));
        }
        return words.of(
                "time.at", format(instant, day.getYear() == today.getYear() ? WEEKDAY : DAY), clockTime(instant));
    }

    /** How long until then, such as "2 hours 10 minutes left", or how long since, such as "1 day overdue". */
    public String left(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return words.of(left.isNegative() ? "time.overdue" : "time.left", length(left.abs()));
    }

    public boolean isOverdue(Instant due) {
        return clock.instant().isAfter(due);
    }

    /** For a {@code time} element's machine-readable attribute. */
    public String machine(Instant instant) {
        return instant.toString();
    }

    /** A length of time in its two largest units, such as "2 hours 10 minutes". */
    public String length(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, "time.days", length.toDays());
        add(parts, "time.hours", length.toHoursPart());
        add(parts, "time.minutes", length.toMinutesPart());
        if (parts.isEmpty()) {
            return words.of("time.under-a-minute");
        }
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private void add(List<String> parts, String unit, long number) {
        if (number > 0) {
            parts.add(words.count(unit, number));
        }
    }

    private String clockTime(Instant instant) {
        return format(instant, "HH:mm");
    }

    private String format(Instant instant, String pattern) {
        return format(language.get(), instant, pattern);
    }

    private static String format(Language language, Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(local(instant));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(WorkingCalendar.LONDON);
    }
}

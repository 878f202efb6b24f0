package uk.gov.dwp.jobmatch.web.oversight;

import java.time.LocalDate;
import uk.gov.dwp.jobmatch.web.form.WrittenDay;

/** The days that a report covers, as an address names them; what is no such address means the last week. */
public record Period(LocalDate first, LocalDate last) {

    /** So many days that end on a day, never in the future: {@code to} like 2026-11-22, {@code days} 7 or 31. */
    static Period of(String to, String days, LocalDate today) {
        LocalDate last = day(to, today);
        return new Period(last.minusDays(days.equals("31") ? 30 : 6), last);
    }

    private static LocalDate day(String written, LocalDate today) {
        return WrittenDay.read(written).filter(day -> !day.isAfter(today)).orElse(today);
    }

    /** How many days. */
    public long length() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** The last day of the period of the same length before this one. */
    public LocalDate earlier() {
        return first.minusDays(1);
    }

    /** The last day of the period of the same length after this one. */
    public LocalDate later() {
        return last.plusDays(length());
    }
}

package uk.gov.dwp.jobmatch.web.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list that is in the order of days, and of ids on one day. */
public record DayPlace(LocalDate day, long id) {

    private static final DayPlace START = new DayPlace(LocalDate.EPOCH, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,18})");

    /** As an address says it, such as 2026-11-22.15; what is no place is the start. */
    public static DayPlace parse(String place) {
        Matcher written = FORM.matcher(place);
        try {
            return written.matches()
                    ? new DayPlace(LocalDate.parse(written.group(1)), Long.parseLong(written.group(2)))
                    : START;
        } catch (DateTimeException noSuchDay) {
            return START;
        }
    }

    @Override
    public String toString() {
        return day + "." + id;
    }
}

package uk.gov.dwp.jobmatch.web.list;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.web.form.WrittenDay;

/** A place in a list that is in the order of days, and of ids on one day. */
public record DayPlace(LocalDate day, long id) {

    private static final DayPlace START = new DayPlace(LocalDate.EPOCH, 0);
    private static final Pattern FORM = Pattern.compile("([\\d-]+)\\.(\\d{1,18})");

    /** As an address says it, such as 2026-11-22.15; what is no place is the start. */
    public static DayPlace parse(String place) {
        Matcher written = FORM.matcher(place);
        return written.matches()
                ? WrittenDay.read(written.group(1))
                        .map(day -> new DayPlace(day, Long.parseLong(written.group(2))))
                        .orElse(START)
                : START;
    }

    @Override
    public String toString() {
        return day + "." + id;
    }
}

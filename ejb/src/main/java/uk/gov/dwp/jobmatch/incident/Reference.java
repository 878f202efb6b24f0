package uk.gov.dwp.jobmatch.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** An incident's reference: {@code UJ-}, the year it came in, and a number that is never used again. */
public record Reference(int year, long number) {

    /** The highest number that seven digits hold. */
    static final long LAST = 9_999_999;

    private static final Pattern SHAPE = Pattern.compile("UJ-([0-9]{4})-((?!0000000)[0-9]{7})");

    public Reference {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("An incident's number has one to seven digits");
        }
    }

    /** The reference of an incident that came in at this instant, by the date in London. */
    public static Reference at(Instant received, long number) {
        return new Reference(WorkingCalendar.dayOf(received).getYear(), number);
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<Reference> parse(String text) {
        Matcher found = SHAPE.matcher(text);
        return found.matches()
                ? Optional.of(new Reference(Integer.parseInt(found.group(1)), Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "UJ-%04d-%07d", year, number);
    }
}

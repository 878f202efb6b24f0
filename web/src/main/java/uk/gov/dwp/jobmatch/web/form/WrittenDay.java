package uk.gov.dwp.jobmatch.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a day as the date fields of browsers and our own addresses write it, such as 2026-11-27. */
public final class WrittenDay {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private WrittenDay() {}

    /** Empty for what is no day, such as the last of February 2027, and for years that no record can hold. */
    public static Optional<LocalDate> read(String written) {
        try {
            return FORM.matcher(written).matches() ? Optional.of(LocalDate.parse(written)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

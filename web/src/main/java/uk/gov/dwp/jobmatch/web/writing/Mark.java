package uk.gov.dwp.jobmatch.web.writing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.drafting.Draft;

/** Says, in a page, which state of a draft the page shows: the microsecond at which it was saved, and 0 for none. */
public record Mark(Instant savedAt) {

    public static final Mark NONE = new Mark(Draft.NONE);

    private static final Pattern SHAPE = Pattern.compile("\\d{1,17}");

    /** Reads what {@link #toString} wrote; anything else is none. */
    public static Mark parse(@Nullable String text) {
        return text != null && SHAPE.matcher(text).matches()
                ? new Mark(Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS))
                : NONE;
    }

    @Override
    public String toString() {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, savedAt));
    }
}

package uk.gov.dwp.jobmatch.look;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of what somebody did, which is ordered by time and then by the source's own id. */
public record ActivityPlace(Instant at, String id) {

    private static final String PARTED_BY = "~";

    /** Within what a database can compare with: a look that fails is a try that nobody wrote down. */
    private static final Pattern WRITTEN = Pattern.compile("(?<at>[12]\\d{3}-[^~]{1,40})~(?<id>\\P{Cc}{1,60})");

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ActivityPlace> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActivityPlace(Instant.parse(written.group("at")), written.group("id")));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + PARTED_BY + id;
    }
}

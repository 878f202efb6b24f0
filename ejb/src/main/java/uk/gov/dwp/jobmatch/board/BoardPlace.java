package uk.gov.dwp.jobmatch.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on a board, from which the next or previous page is read; written into the page's address. */
public record BoardPlace(Instant at, long id) {

    /** So many digits that none overflows. */
    private static final Pattern SHAPE = Pattern.compile("([0-9a-z]{1,11})-([0-9a-z]{1,12})");

    /** Reads what {@link #toString()} wrote; empty for anything else, which is then the start of the board. */
    public static Optional<BoardPlace> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new BoardPlace(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1), 36), ChronoUnit.MICROS),
                        Long.parseLong(parts.group(2), 36)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), 36) + "-" + Long.toString(id, 36);
    }
}

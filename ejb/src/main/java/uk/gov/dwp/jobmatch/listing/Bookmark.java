package uk.gov.dwp.jobmatch.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place up to which a partner has read a list, as a text for it to keep. It carries no rights, and so needs no
 * secret: whatever it says, the caller's own records alone are read on from there. Its digest ties it to one list, so that
 * a text that was altered, or belongs to another partner or question, is told instead of leaving a gap.
 *
 * @param at time by which the list is ordered, of the last row read
 * @param id of the last row read
 * @param total how many rows the list had at the start
 */
public record Bookmark(Instant at, long id, int total) {

    /** So many digits that none overflows. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?<place>(?<at>[0-9a-z]{1,12})-(?<id>[0-9a-z]{1,12})-(?<total>[0-9a-z]{1,5}))-(?<digest>[0-9a-f]+)");

    private static final int DIGEST_BYTES = 12;

    /** Before the first row of those that are ordered from {@code from} on. */
    public static Bookmark before(Instant from, int total) {
        return new Bookmark(from, -1, total);
    }

    /**
     * Reads what {@link #in} wrote.
     *
     * @param list who asks for what, in the same words as then
     * @throws NoSuchPage if it is not of that list
     */
    public static Bookmark read(String text, String list) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !parts.group("digest").equals(digest(list, parts.group("place")))) {
            throw new NoSuchPage();
        }
        return new Bookmark(
                Instant.EPOCH.plus(Long.parseLong(parts.group("at"), 36), ChronoUnit.MICROS),
                Long.parseLong(parts.group("id"), 36),
                Integer.parseInt(parts.group("total"), 36));
    }

    /** As a text that is good for this list only: at most 60 letters, digits and hyphens. */
    public String in(String list) {
        String place = String.join(
                "-",
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), 36),
                Long.toString(id, 36),
                Integer.toString(total, 36));
        return place + "-" + digest(list, place);
    }

    private static String digest(String list, String place) {
        byte[] words = (place + " of " + list).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

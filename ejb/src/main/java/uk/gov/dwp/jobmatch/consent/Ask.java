package uk.gov.dwp.jobmatch.consent;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to look at and why: the account of an incident, or one that they name with a reason in their own words
 * (domain.md section 6). Which account an incident is of is no choice of the asker's.
 *
 * @param account as it was typed; null where the incident says which
 * @param incident its reference, as it was asked for; null for none
 * @param reason null where the incident is the reason
 */
public record Ask(
        @Nullable String account,
        @Nullable String incident,
        @Nullable String reason) {

    /** The longest reason that is kept. */
    public static final int LONGEST_REASON = 400;

    /** What may be written down; in particular no National Insurance number, which people type where a reference is asked for. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?![A-Za-z]{2}[0-9]{6}[A-Da-d]?$)[A-Za-z0-9][A-Za-z0-9._/-]{0,59}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** The account that this incident is about. */
    public static Ask fromIncident(String reference) {
        return new Ask(null, reference, null);
    }

    /** An account that the asker names. */
    public static Ask withReason(String account, String reason) {
        return new Ask(account.strip(), null, reason.strip());
    }

    /** The account that was named, if that can be a reference at all. */
    Optional<String> named() {
        return Optional.ofNullable(account)
                .filter(typed -> REFERENCE.matcher(typed).matches());
    }

    /** The reason, cut where it is too long, and without what no log can keep; empty for none. */
    Optional<String> stated() {
        return Optional.ofNullable(reason)
                .map(words -> CONTROL.matcher(words).replaceAll(" "))
                .filter(words -> !words.isBlank())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_REASON)));
    }
}

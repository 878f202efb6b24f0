package uk.gov.dwp.jobmatch.admission;

import org.jspecify.annotations.Nullable;

/**
 * The door's answer to one call.
 *
 * @param partner the partner's code, as soon as one thing that was shown proved to be that partner's; null before
 * @param role what the partner may do; null where it is not let in
 * @param callsPerMinute how often it may call; 0 where it is not let in
 */
public record Admission(
        Verdict verdict, @Nullable String partner, @Nullable String role, int callsPerMinute) {

    /** Let in, or why not. More than NOT_KNOWN is told only to somebody who has proved something. */
    public enum Verdict {
        ADMITTED,
        NOT_KNOWN,
        SECRET_REQUIRED,
        CERTIFICATE_REQUIRED,
        CERTIFICATE_NOT_YOURS,
        CERTIFICATE_EXPIRED
    }

    /** To a call that shows nothing nobody needs to be asked. */
    public static final Admission NOTHING_SHOWN = refused(Verdict.NOT_KNOWN, null);

    static Admission refused(Verdict why, @Nullable String partner) {
        return new Admission(why, partner, null, 0);
    }
}

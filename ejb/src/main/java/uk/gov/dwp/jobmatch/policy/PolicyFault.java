package uk.gov.dwp.jobmatch.policy;

/**
 * Something that keeps a policy from being proposed as it was written.
 *
 * @param about what is meant where the kind says that there is more than one; else empty
 */
public record PolicyFault(Kind kind, String about) {

    /** What must be mended. */
    public enum Kind {
        /** No day, or none that there is. */
        DATE_MISSING,
        /** It would take effect today or earlier. */
        DATE_NOT_AHEAD,
        /** A version that takes effect on that day or later is agreed already. */
        DATE_TAKEN,
        /** Not between one minute and the longest that makes sense; about a {@link PolicyTerm}. */
        TARGET_OUT_OF_RANGE,
        /** A priority answer would have longer than a standard one. */
        TARGETS_REVERSED,
        DOMAIN_MISSING,
        /** About what was written. */
        DOMAIN_MALFORMED,
        DOMAINS_TOO_LONG,
        SITE_UNKNOWN,
        PHONE_MALFORMED,
        /** Not between one and the highest that makes sense; about a {@link PolicyTerm}. */
        NUMBER_OUT_OF_RANGE,
        /** About what was written. */
        AREA_MALFORMED,
        /** About an area that two sites would have. */
        AREA_TWICE,
        /** It says what the newest version says. */
        NOTHING_NEW
    }

    static PolicyFault of(Kind kind) {
        return new PolicyFault(kind, "");
    }
}

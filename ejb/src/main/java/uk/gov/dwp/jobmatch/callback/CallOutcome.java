package uk.gov.dwp.jobmatch.callback;

/** What came of an attempt to call: the nine outcomes of domain.md section 5, and what follows from each. */
public enum CallOutcome {
    SPOKE_RESOLVED(Consequence.ENDS),
    SPOKE_FOLLOW_UP(Consequence.RETURNS),
    NOT_ANSWERED(Consequence.TRY_AGAIN),
    ENGAGED(Consequence.TRY_AGAIN),
    /** The number does not exist or is somebody else's: not an attempt at contact (domain.md X8). */
    NUMBER_UNOBTAINABLE(Consequence.RETURNS),
    VOICEMAIL_LEFT(Consequence.TRY_AGAIN),
    WRONG_PERSON(Consequence.TRY_AGAIN),
    REFUSED(Consequence.ENDS),
    STOPPED_UNSAFE(Consequence.HOLDS);

    /** What happens to the callback. */
    enum Consequence {
        ENDS,
        RETURNS,
        TRY_AGAIN,
        HOLDS
    }

    private final Consequence consequence;

    CallOutcome(Consequence consequence) {
        this.consequence = consequence;
    }

    /** Whether the customer was told something, which needs their identity checked before (domain.md section 5). */
    public boolean isSpoken() {
        return this == SPOKE_RESOLVED || this == SPOKE_FOLLOW_UP;
    }

    Consequence consequence() {
        return consequence;
    }

    /** Whether it counts towards the three attempts after which a customer counts as unable to be contacted (X9). */
    public boolean countsAsAttempt() {
        return consequence == Consequence.TRY_AGAIN;
    }
}

package uk.gov.dwp.jobmatch.erasure;

/** Why an account cannot be erased, whatever its holder asks for. */
public enum Obstacle {
    /** It, or one of its incidents, is under a hold. */
    LEGAL_HOLD,
    /** Somebody's safety is at risk: an alert that is not closed, or a control measure that stands. */
    SAFETY
}

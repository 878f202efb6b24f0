package uk.gov.dwp.jobmatch.delivery;

/** Why a person gave up a mail that could not be sent: a code, so that the audit can keep it without personal data. */
public enum DiscardReason {
    /** Whoever it was for has been told by phone. */
    TOLD_BY_PHONE,
    /** It reached them another way, or another mail says the same. */
    REACHED_OTHERWISE,
    /** What it says is out of date. */
    OUT_OF_DATE,
    /** Nobody can be reached at all. */
    NO_WAY_TO_REACH
}

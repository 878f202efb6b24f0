package uk.gov.dwp.jobmatch.account;

/** How far an account's life has come. */
public enum AccountState {
    ACTIVE,
    /** Its holder has asked for it to be closed. */
    CLOSING,
    /** Its holder is gone; what is left is counted and names nobody. */
    DELETED,
    /** Closed to all but a named officer (domain.md X15). */
    RESTRICTED
}

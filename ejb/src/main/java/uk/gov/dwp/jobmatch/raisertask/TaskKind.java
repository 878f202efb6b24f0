package uk.gov.dwp.jobmatch.raisertask;

import uk.gov.dwp.jobmatch.routing.Refusal;

/** What a raiser can be asked for. */
public enum TaskKind {
    /** An email address or phone number that reaches the customer. */
    CONTACT_DETAILS,
    MORE_INFORMATION,
    SCREENSHOT,
    /** The customer's word that something may be done. */
    PERMISSION;

    /** What a form that was accepted in spite of a refusal still lacks. */
    static TaskKind of(Refusal refusal) {
        return switch (refusal) {
            case DWP_EMAIL_REQUIRED, DWP_EMAIL_NOT_ALLOWED, SITE_REQUIRED -> MORE_INFORMATION;
            default -> CONTACT_DETAILS;
        };
    }

    /** Whether what came is what was asked for, so that the task is done without anybody saying so. */
    boolean isSettledBy(Settlement what) {
        return switch (this) {
            case CONTACT_DETAILS -> what == Settlement.CONTACT;
            case MORE_INFORMATION, PERMISSION -> what == Settlement.WORDS;
            case SCREENSHOT -> what == Settlement.FILES;
        };
    }
}

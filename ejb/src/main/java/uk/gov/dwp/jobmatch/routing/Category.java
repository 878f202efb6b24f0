package uk.gov.dwp.jobmatch.routing;

/** What the problem is about: the list of the Contact Us form (domain.md section 4). */
public enum Category {
    ACCESS,
    PROFILE_AND_CV,
    MATCHING,
    SEARCH_AND_APPLY,
    ACTIVITY_HISTORY,
    CONSENT,
    DATA_RIGHTS,
    VACANCY,
    REPORT_A_VACANCY,
    COMPANY_ACCOUNT,
    EMAILS,
    ACCESSIBILITY,
    WELSH,
    SITE_FAULT,
    COMPLAINT,
    STAFF_ACCESS,
    OTHER;

    /** Whether an anonymous sender may leave no way to be answered: a warning is worth having without one. */
    public boolean needsNoReply() {
        return this == REPORT_A_VACANCY || this == SITE_FAULT;
    }
}

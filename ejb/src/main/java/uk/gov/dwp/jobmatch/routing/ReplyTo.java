package uk.gov.dwp.jobmatch.routing;

/** The party that the helpdesk's answer goes to. */
public enum ReplyTo {
    CUSTOMER,
    DWP_USER,
    DWP_USER_BY_PHONE,
    /** What an anonymous sender typed: nothing from an account may go there. */
    UNVERIFIED_ADDRESS,
    SUBMITTING_SITE_INBOX,
    HANDLING_SITE_INBOX,
    HOME_SITE_INBOX,
    DEFAULT_SITE_INBOX,
    SERCO_INBOX,
    NONE;

    public boolean byEmail() {
        return this != NONE && this != DWP_USER_BY_PHONE;
    }
}

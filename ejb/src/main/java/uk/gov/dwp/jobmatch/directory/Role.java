package uk.gov.dwp.jobmatch.directory;

/** The roles that a person or a partner's system may hold, as declared on the beans and stored in the database. */
public final class Role {

    public static final String ADVISER = "adviser";
    public static final String HELPDESK = "helpdesk";
    public static final String DUTY_MANAGER = "duty-manager";
    public static final String TEAM_LEADER = "team-leader";
    public static final String QAT = "qat";
    public static final String CALLER = "caller";
    public static final String SITE_AGENT = "site-agent";
    public static final String POLICY_OWNER = "policy-owner";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    public static final String PARTNER_EMPLOYER_DIRECT = "partner-employer-direct";
    public static final String PARTNER_JOBSEEKER_DIRECT = "partner-jobseeker-direct";
    public static final String PARTNER_UNIVERSAL_JOBMATCH = "partner-universal-jobmatch";

    private Role() {}
}

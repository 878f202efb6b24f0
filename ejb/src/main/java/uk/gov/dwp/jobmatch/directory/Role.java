package uk.gov.dwp.jobmatch.directory;

import java.util.List;
import java.util.Set;

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

    /** Those that a person may hold, in the order of their work. */
    public static final List<String> OF_PEOPLE = List.of(
            ADVISER,
            HELPDESK,
            DUTY_MANAGER,
            TEAM_LEADER,
            QAT,
            CALLER,
            SITE_AGENT,
            POLICY_OWNER,
            AUDITOR,
            ADMINISTRATOR);

    private static final Set<String> OF_AN_OFFICE = Set.of(ADVISER);
    private static final Set<String> OF_A_SITE = Set.of(TEAM_LEADER, SITE_AGENT);
    private static final Set<String> OF_SERCO = Set.of(QAT, CALLER);

    private static final Set<String> OF_TWO_PEOPLES_CHOICE = Set.of(ADMINISTRATOR, DUTY_MANAGER, POLICY_OWNER);

    private Role() {}

    /** Whether it is held for one Jobcentre, and is nothing without (domain.md section 1). */
    public static boolean needsOffice(String role) {
        return OF_AN_OFFICE.contains(role);
    }

    /** Whether it is held for one Employer Direct site, and is nothing without (domain.md section 1). */
    public static boolean needsSite(String role) {
        return OF_A_SITE.contains(role);
    }

    /** Whether a second person must agree before somebody gets it: it opens other people's rights, or reaches customers. */
    public static boolean needsSecondPerson(String role) {
        return OF_TWO_PEOPLES_CHOICE.contains(role);
    }

    /** Whether only DWP's own staff hold it, who are known by DWP's email addresses; the rest is SERCO's. */
    public static boolean isOfDwp(String role) {
        return !OF_SERCO.contains(role);
    }
}

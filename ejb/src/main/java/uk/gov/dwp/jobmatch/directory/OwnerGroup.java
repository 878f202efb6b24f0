package uk.gov.dwp.jobmatch.directory;

/** Codes of the groups that own callbacks, as stored and as partners see them (domain.md 5). */
public final class OwnerGroup {

    /** SERCO's Quality Assessment Team, which allocates callbacks to members of staff. */
    public static final String SERCO_QAT = "SERCO_QAT";

    private static final String TEAM_LEADER = "TEAM_LEADER_";
    private static final String JOBCENTRE = "JOBCENTRE_";

    private OwnerGroup() {}

    /** The Team Leader of an Employer Direct site, such as {@code TEAM_LEADER_TELFORD}. */
    public static String teamLeader(String site) {
        return TEAM_LEADER + site;
    }

    /** The staff of a Jobcentre, such as {@code JOBCENTRE_WALSALL}. */
    public static String jobcentre(String office) {
        return JOBCENTRE + office;
    }
}

package uk.gov.dwp.jobmatch.directory;

import java.util.Optional;

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

    /** Code of the Employer Direct site whose Team Leader a group is; empty for any other group. */
    public static Optional<String> site(String group) {
        return after(TEAM_LEADER, group);
    }

    /** Code of the Jobcentre whose staff a group is; empty for any other group. */
    public static Optional<String> office(String group) {
        return after(JOBCENTRE, group);
    }

    /** Where a group sits. */
    public static Place place(String group) {
        return new Place(site(group).orElse(null), office(group).orElse(null));
    }

    private static Optional<String> after(String prefix, String group) {
        return group.startsWith(prefix) ? Optional.of(group.substring(prefix.length())) : Optional.empty();
    }
}

package uk.gov.dwp.jobmatch.directory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do, and where: the place bounds the role.
 *
 * @param office code of the Jobcentre that an adviser works in
 * @param site code of the Employer Direct site that a team leader or agent works at
 */
public record Duties(
        Set<String> roles,
        @Nullable String office,
        @Nullable String site) {

    /** Nothing, nowhere. */
    public static final Duties NONE = new Duties(Set.of(), null, null);

    private static final String NOTHING = "-";

    public Duties {
        roles = Set.copyOf(roles);
    }

    /** What {@link #code()} gave. */
    public static Duties of(String code) {
        String[] parts = code.split(" ", -1);
        Set<String> roles = parts[0].equals(NOTHING) ? Set.of() : Set.of(parts[0].split(",", -1));
        return new Duties(
                roles, parts[1].equals(NOTHING) ? null : parts[1], parts[2].equals(NOTHING) ? null : parts[2]);
    }

    /** Roles, office and site, such as {@code adviser,helpdesk WALSALL -}: what the audit holds. */
    public String code() {
        List<String> held = Role.OF_PEOPLE.stream().filter(roles::contains).toList();
        return (held.isEmpty() ? NOTHING : String.join(",", held))
                + " " + Objects.requireNonNullElse(office, NOTHING)
                + " " + Objects.requireNonNullElse(site, NOTHING);
    }

    /** The same without those roles that somebody who has these duties would first need a second person for. */
    public Duties withoutNewRolesOfTwo(Duties before) {
        Set<String> given = new TreeSet<>(roles);
        given.removeIf(role -> Role.needsSecondPerson(role) && !before.roles().contains(role));
        return new Duties(given, office, site);
    }

    /** Whether they make only the calls that SERCO's Quality Assessment Team gives them. */
    boolean isOnlyCaller() {
        return roles.contains(Role.CALLER) && !roles.contains(Role.QAT);
    }

    /** The groups whose callbacks they may see: a site's Team Leader, SERCO's QAT, a Jobcentre (domain.md 5). */
    Set<String> callbackGroups() {
        Set<String> groups = new TreeSet<>();
        if (roles.contains(Role.TEAM_LEADER) && site != null) {
            groups.add(OwnerGroup.teamLeader(site));
        }
        if (roles.contains(Role.QAT) || roles.contains(Role.CALLER)) {
            groups.add(OwnerGroup.SERCO_QAT);
        }
        if (roles.contains(Role.ADVISER) && office != null) {
            groups.add(OwnerGroup.jobcentre(office));
        }
        return groups;
    }
}

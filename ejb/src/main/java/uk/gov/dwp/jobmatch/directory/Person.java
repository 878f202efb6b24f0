package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the screens, with the roles held and the site or office they hold them for. */
@Entity
public class Person {

    @Id
    private String username;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    private @Nullable String office;

    private @Nullable String site;

    @Column(name = "speaks_welsh")
    private boolean speaksWelsh;

    @Column(name = "signs_bsl")
    private boolean signsBsl;

    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "role")
    private Set<String> roles;

    protected Person() {}

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    /** Code of the Jobcentre this person works in, if any. */
    public Optional<String> office() {
        return Optional.ofNullable(office);
    }

    /** Code of the Employer Direct site this person works at, if any. */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    public boolean speaksWelsh() {
        return speaksWelsh;
    }

    public boolean signsBsl() {
        return signsBsl;
    }

    public boolean isActive() {
        return active;
    }

    /** A copy in alphabetical order. */
    public Set<String> roles() {
        return new TreeSet<>(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The groups whose callbacks this person may see: a site's Team Leader, SERCO's QAT, a Jobcentre (domain.md 5). */
    public Set<String> callbackGroups() {
        Set<String> groups = new TreeSet<>();
        if (has(Role.TEAM_LEADER)) {
            site().map(OwnerGroup::teamLeader).ifPresent(groups::add);
        }
        if (has(Role.QAT) || has(Role.CALLER)) {
            groups.add(OwnerGroup.SERCO_QAT);
        }
        if (has(Role.ADVISER)) {
            office().map(OwnerGroup::jobcentre).ifPresent(groups::add);
        }
        return groups;
    }
}

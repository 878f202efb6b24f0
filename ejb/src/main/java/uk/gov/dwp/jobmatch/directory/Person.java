package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the screens, with the roles held and the site or office they hold them for. */
@Entity
public class Person {

    /** Not the hash of anything: bcrypt's begin with a dollar sign. */
    private static final String NO_PASSWORD = "none";

    /** What somebody is called and speaks, whatever they may do here. */
    public record Particulars(String name, String email, boolean speaksWelsh, boolean signsBsl) {}

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
            given.removeIf(
                    role -> Role.needsSecondPerson(role) && !before.roles().contains(role));
            return new Duties(given, office, site);
        }
    }

    @Id
    private String username;

    @Version
    private int version;

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

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_due")
    private boolean passwordDue;

    @Column(name = "password_lapses_at")
    private @Nullable Instant passwordLapsesAt;

    private int access;

    @Column(name = "added_at")
    private Instant addedAt;

    /** Written at the door. */
    @Column(name = "last_seen_at", insertable = false, updatable = false)
    private @Nullable Instant lastSeenAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "role")
    private Set<String> roles;

    protected Person() {}

    /** Somebody new, who may do nothing yet. */
    public Person(String username, Particulars particulars, Instant now) {
        this.username = username;
        this.active = true;
        this.passwordHash = NO_PASSWORD;
        this.addedAt = now;
        this.roles = new TreeSet<>();
        describe(particulars);
    }

    /** Says what they are called and speak from now on. */
    public final void describe(Particulars particulars) {
        displayName = particulars.name();
        email = particulars.email();
        speaksWelsh = particulars.speaksWelsh();
        signsBsl = particulars.signsBsl();
    }

    /** Says what they may do, and where, from their next request on. */
    public void assign(Duties duties) {
        roles.retainAll(duties.roles());
        roles.addAll(duties.roles());
        office = duties.office();
        site = duties.site();
        access++;
    }

    /** Lets them in by another password, which nobody else has seen. */
    public void changePassword(String hash) {
        passwordHash = hash;
        passwordDue = false;
        passwordLapsesAt = null;
        access++;
    }

    /**
     * Lets them in by a password that an administrator has seen, to change it and for nothing else.
     *
     * @param lapsesAt from when it opens nothing
     */
    public void lendPassword(String hash, Instant lapsesAt) {
        passwordHash = hash;
        passwordDue = true;
        passwordLapsesAt = lapsesAt;
        access++;
    }

    /** Lets them in no more, until they are unlocked. */
    public void lock() {
        active = false;
        access++;
    }

    public void unlock() {
        active = true;
    }

    /** They work here no more: no role is left, and no password opens. */
    public void leave(Instant now) {
        lock();
        assign(Duties.NONE);
        passwordHash = NO_PASSWORD;
        leftAt = now;
    }

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

    /** Whether they are let in: neither locked nor gone. */
    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }

    /** Counts changes of what they may do: a session that began before the last one is over. */
    public int access() {
        return access;
    }

    /** The hash that the server's sign-in compares with. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Whether their password is one that an administrator has seen, so that it must be changed before anything else. */
    public boolean isPasswordDue() {
        return passwordDue;
    }

    /** From when their password opens nothing; empty where it is their own. */
    public Optional<Instant> passwordLapsesAt() {
        return Optional.ofNullable(passwordLapsesAt);
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Their last sign-in. */
    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    /** When they were said to work here no more. */
    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public Duties duties() {
        return new Duties(roles, office, site);
    }

    /** A copy in alphabetical order. */
    public Set<String> roles() {
        return new TreeSet<>(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether this person makes only the calls that SERCO's Quality Assessment Team gives them. */
    public boolean isOnlyCaller() {
        return has(Role.CALLER) && !has(Role.QAT);
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

package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the screens, with the roles held and the site or office they hold them for. */
@Entity
public class Person {

    /** What somebody is called and speaks, whatever they may do here. */
    public record Particulars(String name, String email, boolean speaksWelsh, boolean signsBsl) {}

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

    @Embedded
    private KeptPassword password;

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
        this.password = KeptPassword.NONE;
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

    /** Lets them in by another password. */
    public void letInBy(KeptPassword next) {
        password = next;
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
        password = KeptPassword.NONE;
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

    /** Where this person works. */
    public Place place() {
        return new Place(site, office);
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

    /** What lets them in. */
    public KeptPassword password() {
        return password;
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
        return duties().isOnlyCaller();
    }

    /** The groups whose callbacks this person may see: a site's Team Leader, SERCO's QAT, a Jobcentre (domain.md 5). */
    public Set<String> callbackGroups() {
        return duties().callbackGroups();
    }
}

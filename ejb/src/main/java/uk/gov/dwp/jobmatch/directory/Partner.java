package uk.gov.dwp.jobmatch.directory;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Channel;

/** Another organisation's system that calls us: what its credential stands for, what it must show, and how often it may call. */
@Entity
public class Partner {

    /** What a partner may call in a minute unless an administrator says otherwise. */
    public static final int USUAL_CALLS_PER_MINUTE = 600;

    @Id
    private String code;

    @Version
    private int version;

    private String name;

    private String role;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable String site;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Requirement requires;

    @Column(name = "calls_per_minute")
    private int callsPerMinute;

    protected Partner() {}

    /** A partner that may call, with a secret alone. */
    Partner(String code, String name, Endpoint endpoint, @Nullable String site) {
        this.code = code;
        this.active = true;
        this.requires = Requirement.SECRET;
        this.callsPerMinute = USUAL_CALLS_PER_MINUTE;
        bind(name, endpoint, site);
    }

    /** Says whom its credential stands for from now on. */
    final void bind(String newName, Endpoint endpoint, @Nullable String newSite) {
        if (newSite != null && !endpoint.hasSites()) {
            throw new IllegalArgumentException("Only Employer Direct has sites");
        }
        name = newName;
        role = endpoint.role();
        channel = endpoint.channel().orElse(null);
        site = newSite;
    }

    /** Says what each of its calls must show from now on, and how many it may make in a minute. */
    void ask(Requirement newRequirement, int newCallsPerMinute) {
        requires = newRequirement;
        callsPerMinute = newCallsPerMinute;
    }

    void suspend() {
        active = false;
    }

    void resume() {
        active = true;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** The one role this partner holds, which is bound to its endpoint. */
    public String role() {
        return role;
    }

    public Endpoint endpoint() {
        return Endpoint.of(role);
    }

    /** Empty for the site itself, whose channel follows from the account it vouches for. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** The one site this partner speaks for; empty where it speaks for several. */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    /** The groups whose callbacks this partner makes, as {@link Person#callbackGroups()}; none for the site itself. */
    public Set<String> callbackGroups(Collection<Site> sites) {
        if (channel == Channel.JOBSEEKER_DIRECT) {
            return Set.of(OwnerGroup.SERCO_QAT);
        }
        return channel == Channel.EMPLOYER_DIRECT
                ? sites.stream()
                        .map(Site::code)
                        .filter(code -> site == null || site.equals(code))
                        .map(OwnerGroup::teamLeader)
                        .collect(toCollection(TreeSet::new))
                : Set.of();
    }

    /** Whether its calls are let in; false while it is suspended. */
    public boolean isActive() {
        return active;
    }

    public Requirement requires() {
        return requires;
    }

    public int callsPerMinute() {
        return callsPerMinute;
    }
}

package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.worktime.Nation;

/**
 * Places and policy, read often and changed seldom: kept in memory for {@link #FRESH}, which is how long a change may take
 * to reach a routing decision. What must act at once, such as where a mail goes, is read from the database when it is used.
 */
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class Directory {

    static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(
            Instant readAt,
            Map<String, Site> sites,
            Map<String, Office> offices,
            Map<String, Mailbox> mailboxes,
            PolicyTerms terms,
            Map<String, String> siteOfPostcodeArea,
            PolicyVersion policyVersion) {}

    /** The policy in force now. */
    public Policy policy() {
        return current().terms().policy();
    }

    /** All that the policy in force now says. */
    public PolicyTerms policyTerms() {
        return current().terms();
    }

    /**
     * The policy that an incident was stamped with, which stays its own until it is touched (domain.md X16).
     *
     * @param version one that was in force once
     */
    public Policy policy(int version) {
        Policy now = policy();
        return now.version() == version
                ? now
                : entities.find(PolicyVersion.class, version).asPolicy();
    }

    /** Each target that a priority has or had, and the versions of the policy that say so: what is stamped with one keeps it (domain.md X16). */
    public Map<Duration, List<Integer>> targets(Priority priority) {
        return entities.createQuery("select p from PolicyVersion p where p.state = :agreed", PolicyVersion.class)
                .setParameter("agreed", PolicyVersion.State.AGREED)
                .getResultStream()
                .map(PolicyVersion::asPolicy)
                .collect(Collectors.groupingBy(
                        policy -> policy.target(priority), Collectors.mapping(Policy::version, Collectors.toList())));
    }

    /** The policy in force now as it is stored, with the instant since when it is. */
    public PolicyVersion policyVersion() {
        return current().policyVersion();
    }

    public Optional<Site> site(String code) {
        return Optional.ofNullable(current().sites().get(code));
    }

    /** Those that anything new may go to, by name. */
    public List<Site> workingSites() {
        return sites().stream().filter(Site::isActive).toList();
    }

    /** Whether anything new may go to a site of that code. */
    public boolean isWorkingSite(String code) {
        return site(code).filter(Site::isActive).isPresent();
    }

    /** All Employer Direct sites, those that are off too, by name. */
    public List<Site> sites() {
        return List.copyOf(current().sites().values());
    }

    public Optional<Office> office(String code) {
        return Optional.ofNullable(current().offices().get(code));
    }

    /** Those that anybody may work in, by name. */
    public List<Office> workingOffices() {
        return offices().stream().filter(Office::isActive).toList();
    }

    /** All Jobcentres, those that are off too, by name. */
    public List<Office> offices() {
        return List.copyOf(current().offices().values());
    }

    /** All shared mailboxes, by name. */
    public List<Mailbox> mailboxes() {
        return List.copyOf(current().mailboxes().values());
    }

    public Optional<Mailbox> mailbox(String code) {
        return Optional.ofNullable(current().mailboxes().get(code));
    }

    /** Whether an address is one of our partners' or our own shared inboxes, so not a customer's (domain.md 3.1 SHARED). */
    public boolean isSharedInbox(String address) {
        return current().mailboxes().values().stream()
                .anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address));
    }

    /** The site that serves a postcode, by its area's letters; empty where the map names none. */
    public Optional<String> siteOfPostcode(String postcode) {
        String area = postcode.strip().toUpperCase(Locale.ROOT).replaceFirst("[^A-Z].*$", "");
        return Optional.ofNullable(current().siteOfPostcodeArea().get(area));
    }

    /** Whose bank holidays an office or site keeps; England and Wales where the place is not known. */
    public Nation nationOf(@Nullable String siteCode) {
        return siteCode == null
                ? Nation.ENGLAND_AND_WALES
                : site(siteCode).map(Site::nation).orElse(Nation.ENGLAND_AND_WALES);
    }

    public Optional<Person> person(String username) {
        return Optional.ofNullable(entities.find(Person.class, username));
    }

    public Optional<Partner> partner(String code) {
        return Optional.ofNullable(entities.find(Partner.class, code));
    }

    /** Reads everything afresh from the next question on: something was changed here, in a transaction that is over. */
    public void forget() {
        snapshot = null;
    }

    private Snapshot current() {
        Snapshot seen = snapshot;
        Instant now = clock.instant();
        if (seen == null || seen.readAt().plus(FRESH).isBefore(now)) {
            seen = read(now);
            snapshot = seen;
        }
        return seen;
    }

    private Snapshot read(Instant now) {
        PolicyVersion version = versionAt(now);
        PolicyTerms terms = version.terms(PostcodeMap.read(entities).at(version.version()));
        return new Snapshot(
                now,
                byCode("select s from Site s order by s.name", Site.class, Site::code),
                byCode("select o from Office o order by o.name", Office.class, Office::code),
                byCode("select m from Mailbox m order by m.displayName", Mailbox.class, Mailbox::code),
                terms,
                terms.siteOfArea(),
                version);
    }

    private <T> Map<String, T> byCode(String query, Class<T> type, Function<T, String> code) {
        return entities.createQuery(query, type)
                .getResultStream()
                .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private PolicyVersion versionAt(Instant now) {
        return entities.createQuery("""
                        select p from PolicyVersion p where p.state = :agreed and p.effectiveFrom <= :now order by p.version desc
                        """, PolicyVersion.class)
                .setParameter("agreed", PolicyVersion.State.AGREED)
                .setParameter("now", now)
                .setMaxResults(1)
                .getSingleResult();
    }
}

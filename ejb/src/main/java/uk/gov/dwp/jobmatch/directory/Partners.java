package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Partners' systems as an administrator enrols, binds, limits and suspends them: whatever changes acts on their next call. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Partners {

    private static final int NEWEST = 50;

    /** What the audit and the container call those who did not sign in. */
    private static final Set<String> RESERVED = Set.of(AuditTrail.SYSTEM, "anonymous");

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /** Those that come next after somebody's place in the list, by name. */
    public List<Partner> after(String code, int limit) {
        return placed("> (:name, :code) order by p.name, p.code", code, limit);
    }

    /** Those that come next before a place, in the order of the list. */
    public List<Partner> before(String code, int limit) {
        List<Partner> nearestFirst =
                new ArrayList<>(placed("< (:name, :code) order by p.name desc, p.code desc", code, limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    private List<Partner> placed(String order, String code, int limit) {
        Partner place = entities.find(Partner.class, code);
        return entities.createQuery("select p from Partner p where (p.name, p.code) " + order, Partner.class)
                .setParameter("name", place == null ? "" : place.name())
                .setParameter("code", place == null ? "" : code)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The partner of that code.
     *
     * @throws NoSuchPartner if there is none
     */
    public Partner open(String code) {
        Partner partner = entities.find(Partner.class, code);
        if (partner == null) {
            throw new NoSuchPartner();
        }
        return partner;
    }

    /** What administrators did to the partner, the newest first. */
    public List<AuditRecord> history(String code) {
        return entities.createQuery(
                        "select a from AuditRecord a where a.subject = :code order by a.id desc", AuditRecord.class)
                .setParameter("code", code)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /**
     * Adds a partner, which cannot call until it has something to show.
     *
     * @param code the name it signs in with
     * @param site the one it speaks for; null for several, or for a door that has no sites
     * @throws CodeTaken if a partner or a person has that name: a person's would be locked out
     */
    public void enrol(String code, String name, Endpoint endpoint, @Nullable String site) {
        if (RESERVED.contains(code)
                || entities.find(Partner.class, code) != null
                || entities.find(Person.class, code) != null) {
            throw new CodeTaken();
        }
        Partner partner = new Partner(code, name, endpoint, site);
        entities.persist(partner);
        audit.record(AuditAction.PARTNER_ENROLLED, code, binding(partner));
    }

    /** Says whom the partner's credential stands for from now on; what it sent before stays as it is. */
    public void bind(String code, int version, String name, Endpoint endpoint, @Nullable String site) {
        Partner partner = asSeen(code, version);
        String before = binding(partner);
        partner.bind(name, endpoint, site);
        audit.record(AuditAction.PARTNER_BOUND, code, change(before, binding(partner)));
    }

    /** Says what the partner must show from now on, and how many calls it may make in a minute. */
    public void ask(String code, int version, Requirement requirement, int callsPerMinute) {
        Partner partner = asSeen(code, version);
        String before = terms(partner);
        partner.ask(requirement, callsPerMinute);
        audit.record(AuditAction.PARTNER_TERMS_CHANGED, code, change(before, terms(partner)));
    }

    /** Lets none of its calls in until it is resumed. */
    public void suspend(String code, int version) {
        asSeen(code, version).suspend();
        audit.record(AuditAction.PARTNER_SUSPENDED, code, null);
    }

    public void resume(String code, int version) {
        asSeen(code, version).resume();
        audit.record(AuditAction.PARTNER_RESUMED, code, null);
    }

    /**
     * The partner, locked until the transaction ends and one version on, if nobody has changed it since the caller looked.
     *
     * @throws NoSuchPartner if there is none
     * @throws PartnerChanged if it is no longer at {@code version}
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Partner asSeen(String code, int version) {
        Partner partner = entities.find(Partner.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (partner == null) {
            throw new NoSuchPartner();
        }
        if (partner.version() != version) {
            throw new PartnerChanged();
        }
        entities.lock(partner, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return partner;
    }

    private static String binding(Partner partner) {
        return partner.endpoint() + " " + partner.site().orElse("-");
    }

    private static String terms(Partner partner) {
        return partner.requires() + " " + partner.callsPerMinute();
    }

    private static String change(String before, String after) {
        return before + " > " + after;
    }
}

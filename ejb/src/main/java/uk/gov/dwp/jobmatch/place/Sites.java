package uk.gov.dwp.jobmatch.place;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.Proposal;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;

/**
 * Employer Direct's sites as an administrator keeps them. Another mailbox for a site would send customers' answers elsewhere, so
 * that a second person must agree to it.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Sites {

    private static final int NEWEST = 50;

    @Inject
    EntityManager entities;

    @Inject
    Proposals proposals;

    @Inject
    Holdings holdings;

    @Inject
    AuditTrail audit;

    /** All, by name: Employer Direct has a handful. */
    public List<Site> all() {
        return entities.createQuery("select s from Site s order by s.name, s.code", Site.class)
                .getResultList();
    }

    /**
     * The site of that code.
     *
     * @throws NoSuchPlace if there is none
     */
    public Site open(String code) {
        Site site = entities.find(Site.class, code);
        if (site == null) {
            throw new NoSuchPlace();
        }
        return site;
    }

    /** Those who make its calls, by name. */
    public List<Person> teamLeaders(String code) {
        return entities.createQuery("""
                        select p from Person p left join fetch p.roles where p.site = :site and p.active = true and :role member of p.roles
                        order by p.displayName, p.username
                        """, Person.class)
                .setParameter("site", code)
                .setParameter("role", Role.TEAM_LEADER)
                .getResultList();
    }

    /** What administrators did to it, the newest first. */
    public List<AuditRecord> history(String code) {
        return entities.createQuery("""
                        select a from AuditRecord a where a.subject = :code and a.action in (:actions) order by a.id desc
                        """, AuditRecord.class)
                .setParameter("code", code)
                .setParameter(
                        "actions",
                        List.of(
                                AuditAction.SITE_ADDED,
                                AuditAction.SITE_RENAMED,
                                AuditAction.SITE_READDRESSED,
                                AuditAction.SITE_SWITCHED_OFF,
                                AuditAction.SITE_SWITCHED_ON))
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /**
     * Adds a site that answers go to as soon as somebody names it.
     *
     * @throws AddressTaken if there is one of that code
     * @throws NotTested if its mailbox is not confirmed
     */
    public void add(Site site) {
        if (entities.find(Site.class, site.code()) != null) {
            throw new AddressTaken(true);
        }
        requireTested(site.mailbox());
        entities.persist(site);
        audit.record(AuditAction.SITE_ADDED, site.code(), site.nation() + " " + site.mailbox());
    }

    /**
     * Changes what it is called, and asks for another mailbox if that is another.
     *
     * @return whether a second person must agree to the mailbox
     * @throws PlaceChanged if it is no longer at {@code version}
     * @throws NotTested if the mailbox is not confirmed
     */
    public boolean change(String code, int version, String name, String mailbox) {
        Site site = asSeen(code, version);
        if (!site.name().equals(name)) {
            audit.record(AuditAction.SITE_RENAMED, code, site.name() + " > " + name);
            site.rename(name);
        }
        if (site.mailbox().equals(mailbox)) {
            proposals.withdraw(Kind.SITE_MAILBOX, code);
            return false;
        }
        requireTested(mailbox);
        proposals.propose(new Proposal(Kind.SITE_MAILBOX, code, site.mailbox(), mailbox));
        return true;
    }

    /**
     * Makes a confirmed change: from now on its mail goes to the other mailbox.
     *
     * @throws NotConfirmed if its mailbox is no longer the one that the change was proposed for
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirmed(ProposedChange change) {
        Site site = entities.find(Site.class, change.subject(), LockModeType.PESSIMISTIC_WRITE);
        if (site == null || !site.mailbox().equals(change.before())) {
            throw new NotConfirmed(NotConfirmed.Why.STALE);
        }
        site.readdress(change.after());
        audit.record(AuditAction.SITE_READDRESSED, site.code(), change.before() + " > " + change.after());
    }

    /**
     * Sends nothing new there. What was answered from there stays named by it.
     *
     * @throws PlaceInUse if something would be left without a place
     */
    public void switchOff(String code, int version) {
        Site site = asSeen(code, version);
        holdings.requireNoneAtSite(code);
        site.switchOff();
        audit.record(AuditAction.SITE_SWITCHED_OFF, code, null);
    }

    public void switchOn(String code, int version) {
        asSeen(code, version).switchOn();
        audit.record(AuditAction.SITE_SWITCHED_ON, code, null);
    }

    private void requireTested(String mailbox) {
        Mailbox found = entities.find(Mailbox.class, mailbox);
        if (found == null || !found.isConfirmed()) {
            throw new NotTested();
        }
    }

    private Site asSeen(String code, int version) {
        Site site = entities.find(Site.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (site == null) {
            throw new NoSuchPlace();
        }
        if (site.version() != version) {
            throw new PlaceChanged();
        }
        return site;
    }
}

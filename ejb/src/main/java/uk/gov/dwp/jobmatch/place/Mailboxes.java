package uk.gov.dwp.jobmatch.place;

import jakarta.annotation.security.PermitAll;
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
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.Proposal;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;

/**
 * Shared inboxes as an administrator keeps them. No address is mailed to before a test message has reached it and a second
 * person has given back the code it brought: until then the old one stays, and a new mailbox is off.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Mailboxes {

    private static final int NEWEST = 50;

    @Inject
    EntityManager entities;

    @Inject
    Proposals proposals;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    /** Those that come next after somebody's place in the list, by name. */
    public List<Mailbox> after(String code, int limit) {
        return placed("> (:name, :code) order by m.displayName, m.code", code, limit);
    }

    /** Those that come next before a place, in the order of the list. */
    public List<Mailbox> before(String code, int limit) {
        List<Mailbox> nearestFirst =
                new ArrayList<>(placed("< (:name, :code) order by m.displayName desc, m.code desc", code, limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /**
     * The mailbox of that code.
     *
     * @throws NoSuchPlace if there is none
     */
    public Mailbox open(String code) {
        Mailbox mailbox = entities.find(Mailbox.class, code);
        if (mailbox == null) {
            throw new NoSuchPlace();
        }
        return mailbox;
    }

    /** What administrators did to it, the newest first. */
    public List<AuditRecord> history(String code) {
        return entities.createQuery(
                        "select a from AuditRecord a where a.subject = :code order by a.id desc", AuditRecord.class)
                .setParameter("code", code)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /** Adds a mailbox that is off until its address is confirmed; the test message is on its way. */
    public void add(String code, String name, String address) {
        if (entities.find(Mailbox.class, code) != null) {
            throw new AddressTaken(true);
        }
        refuseTaken(code, address);
        entities.persist(new Mailbox(code, address, name));
        audit.record(AuditAction.MAILBOX_ADDED, code, null);
        test(code, address, address);
    }

    /** Asks for another address and mails a code to it; nothing changes before that code comes back. */
    public void readdress(String code, int version, String address) {
        Mailbox mailbox = asSeen(code, version);
        refuseTaken(code, address);
        test(code, mailbox.address(), address);
    }

    /** Sends nothing more to it: what is owed is parked (domain.md X4). */
    public void switchOff(String code, int version) {
        asSeen(code, version).switchOff();
        audit.record(AuditAction.MAILBOX_SWITCHED_OFF, code, null);
    }

    public void switchOn(String code, int version) {
        asSeen(code, version).switchOn();
        audit.record(AuditAction.MAILBOX_SWITCHED_ON, code, null);
    }

    /**
     * Makes a confirmed change: from now on mail goes to the new address.
     *
     * @throws NotConfirmed if the address is no longer the one that the change was proposed for
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirmed(ProposedChange change) {
        Mailbox mailbox = entities.find(Mailbox.class, change.subject(), LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null || !mailbox.address().equals(change.before())) {
            throw new NotConfirmed(NotConfirmed.Why.STALE);
        }
        refuseTaken(mailbox.code(), change.after());
        mailbox.confirm(change.after());
        audit.record(AuditAction.MAILBOX_READDRESSED, mailbox.code(), Kind.MAILBOX_ADDRESS + " " + change.id());
    }

    private void test(String code, String before, String after) {
        ProposedChange change = proposals.propose(new Proposal(Kind.MAILBOX_ADDRESS, code, before, after));
        deliveries.promise(Purpose.MAILBOX_TEST, Recipient.proposed(change.id()), "change " + change.id());
    }

    private void refuseTaken(String code, String address) {
        boolean taken = !entities.createQuery(
                        "select m.code from Mailbox m where lower(m.address) = lower(:address) and m.code <> :code",
                        String.class)
                .setParameter("address", address)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new AddressTaken(false);
        }
    }

    private Mailbox asSeen(String code, int version) {
        Mailbox mailbox = entities.find(Mailbox.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null) {
            throw new NoSuchPlace();
        }
        if (mailbox.version() != version) {
            throw new PlaceChanged();
        }
        return mailbox;
    }

    private List<Mailbox> placed(String order, String code, int limit) {
        Mailbox place = entities.find(Mailbox.class, code);
        return entities.createQuery("select m from Mailbox m where (m.displayName, m.code) " + order, Mailbox.class)
                .setParameter("name", place == null ? "" : place.displayName())
                .setParameter("code", place == null ? "" : code)
                .setMaxResults(limit)
                .getResultList();
    }
}

package uk.gov.dwp.jobmatch.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Role;

/** Jobcentres as an administrator keeps them. Their mail goes to DWP's own staff, so that one person's word is enough. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Offices {

    private static final int NEWEST = 50;

    @Inject
    EntityManager entities;

    @Inject
    Holdings holdings;

    @Inject
    AuditTrail audit;

    /** Those that come next after a place in the list, by name. */
    public List<Office> after(String code, int limit) {
        return placed("> (:name, :code) order by o.name, o.code", code, limit);
    }

    /** Those that come next before a place, in the order of the list. */
    public List<Office> before(String code, int limit) {
        List<Office> nearestFirst =
                new ArrayList<>(placed("< (:name, :code) order by o.name desc, o.code desc", code, limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /**
     * The Jobcentre of that code.
     *
     * @throws NoSuchPlace if there is none
     */
    public Office open(String code) {
        Office office = entities.find(Office.class, code);
        if (office == null) {
            throw new NoSuchPlace();
        }
        return office;
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
                                AuditAction.OFFICE_ADDED,
                                AuditAction.OFFICE_CHANGED,
                                AuditAction.OFFICE_SWITCHED_OFF,
                                AuditAction.OFFICE_SWITCHED_ON))
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /**
     * Adds a Jobcentre, whose staff may raise incidents at once.
     *
     * @throws AddressTaken if there is one of that code
     */
    public void add(String code, Office.Terms terms) {
        if (entities.find(Office.class, code) != null) {
            throw new AddressTaken(true);
        }
        entities.persist(new Office(code, terms));
        audit.record(AuditAction.OFFICE_ADDED, code, terms.code());
    }

    /**
     * Changes what it is called, whose bank holidays it keeps and where its mail goes.
     *
     * @throws PlaceChanged if it is no longer at {@code version}
     */
    public void change(String code, int version, Office.Terms terms) {
        Office office = asSeen(code, version);
        String before = new Office.Terms(office.name(), office.nation(), office.mailbox()).code();
        office.change(terms);
        audit.record(AuditAction.OFFICE_CHANGED, code, before + " > " + terms.code());
    }

    /**
     * Lets nobody work there any more. What was raised there stays named by it.
     *
     * @throws PlaceInUse if something would be left without a place
     */
    public void switchOff(String code, int version) {
        Office office = asSeen(code, version);
        holdings.requireNoneAtOffice(code);
        office.switchOff();
        audit.record(AuditAction.OFFICE_SWITCHED_OFF, code, null);
    }

    public void switchOn(String code, int version) {
        asSeen(code, version).switchOn();
        audit.record(AuditAction.OFFICE_SWITCHED_ON, code, null);
    }

    private Office asSeen(String code, int version) {
        Office office = entities.find(Office.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (office == null) {
            throw new NoSuchPlace();
        }
        if (office.version() != version) {
            throw new PlaceChanged();
        }
        return office;
    }

    private List<Office> placed(String order, String code, int limit) {
        Office place = entities.find(Office.class, code);
        return entities.createQuery("select o from Office o where (o.name, o.code) " + order, Office.class)
                .setParameter("name", place == null ? "" : place.name())
                .setParameter("code", place == null ? "" : code)
                .setMaxResults(limit)
                .getResultList();
    }
}

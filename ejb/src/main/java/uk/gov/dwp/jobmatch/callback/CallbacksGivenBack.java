package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/**
 * Offers calls to their groups again that wait for somebody who has left, or who makes no more calls for that group. Who that
 * is, the view {@code callback_orphan} says; the officer named for a restricted record goes on making its call.
 */
@Stateless
@PermitAll
public class CallbacksGivenBack {

    private static final int SWEEP_BATCH = 50;

    private static final String ORPHANS =
            "select id from callback where state = 'TAKEN' and id in (select callback from callback_orphan)";

    @Inject
    EntityManager entities;

    @Inject
    CallbackOffers offers;

    @Inject
    AuditTrail audit;

    /**
     * All that this person can make no more, in the transaction that changed what they may do.
     *
     * @param caller user name
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void giveBack(String caller) {
        entities.flush(); // the database says who makes whose calls
        Query theirs = entities.createNativeQuery(ORPHANS + " and caller = :caller order by id for update", Long.class);
        giveBack(theirs.setParameter("caller", caller));
    }

    /**
     * Some of everybody's, as the net below {@link #giveBack(String)}: a call was taken in the same instant. What somebody works
     * on at this instant is left to the next time.
     *
     * @return how many
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sweep() {
        Query some =
                entities.createNativeQuery(ORPHANS + " order by id limit :batch for update skip locked", Long.class);
        return giveBack(some.setParameter("batch", SWEEP_BATCH));
    }

    private int giveBack(Query orphans) {
        List<?> ids = orphans.getResultList();
        ids.forEach(id -> giveBack(entities.find(Callback.class, id)));
        return ids.size();
    }

    private void giveBack(Callback callback) {
        audit.record(
                AuditAction.CALLBACK_GIVEN_BACK,
                callback.reference(),
                callback.caller().orElseThrow());
        offers.offer(callback);
    }
}

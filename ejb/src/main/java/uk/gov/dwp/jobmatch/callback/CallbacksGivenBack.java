package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Offers the calls that somebody had taken to their group again, once they can make them no more. */
@Stateless
@PermitAll
public class CallbacksGivenBack {

    @Inject
    EntityManager entities;

    @Inject
    CallbackOffers offers;

    @Inject
    AuditTrail audit;

    /**
     * In the caller's transaction: each call that is not of one of these groups is its group's again.
     *
     * @param caller user name
     * @param groups whose calls they may still make; none for somebody who is not let in
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void giveBack(String caller, Set<String> groups) {
        entities.createQuery("""
                        select c from Callback c
                        where c.caller = :caller and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN order by c.id
                        """, Callback.class)
                .setParameter("caller", caller)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(callback -> !groups.contains(callback.ownerGroup()))
                .toList()
                .forEach(callback -> giveBack(callback, caller));
    }

    private void giveBack(Callback callback, String caller) {
        audit.record(AuditAction.CALLBACK_GIVEN_BACK, callback.reference(), caller);
        offers.offer(callback);
    }
}

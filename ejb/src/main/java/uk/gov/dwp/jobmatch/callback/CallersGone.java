package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Gives calls back to their groups that wait for somebody who has left, or who makes no more calls for that group. */
@Stateless
@PermitAll
public class CallersGone {

    private static final int SWEEP_BATCH = 50;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Gives some of them back; what somebody works on at this instant is left to the next time.
     *
     * @return how many
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sweep() {
        List<Long> orphans = orphans();
        for (Long id : orphans) {
            Callback callback = entities.find(Callback.class, id);
            String caller = callback.caller().orElseThrow();
            callback.offer(AuditTrail.SYSTEM, clock.instant());
            audit.record(AuditAction.CALLBACK_GIVEN_BACK, callback.reference(), caller);
        }
        return orphans.size();
    }

    @SuppressWarnings("unchecked")
    private List<Long> orphans() {
        return entities.createNativeQuery("""
                        select id from callback
                        where state = 'TAKEN' and id in (select callback from callback_orphan)
                        order by id limit :batch for update skip locked
                        """, Long.class)
                .setParameter("batch", SWEEP_BATCH)
                .getResultList();
    }
}

package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.OwnerGroups;

/** Puts owed calls on their owners' boards, when the queue or the sweep comes round, and tells the owner of them. */
@Stateless
@PermitAll
public class CallbackOffers {

    /** How long a fresh callback is left to the queue before the sweep looks at it. */
    private static final Duration COURIER_GRACE = Duration.ofSeconds(15);

    private static final int SWEEP_BATCH = 200;

    @Inject
    EntityManager entities;

    @Inject
    RestrictedCalls restricted;

    @Inject
    OwnerGroups groups;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Offers a callback to its group and promises the mail that says so; does nothing if that is already done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void offer(long id) {
        Callback callback = entities.find(Callback.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (callback != null && callback.state() == CallbackState.OWED) {
            offer(callback);
        }
    }

    /** In the caller's transaction: the group may take it, and its inbox is told unless it has been before. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void offer(Callback callback) {
        callback.offer(AuditTrail.SYSTEM, clock.instant());
        if (!isAnnounced(callback)) {
            announce(callback, callback.entry());
        }
        audit.record(AuditAction.CALLBACK_OFFERED, callback.reference(), callback.ownerGroup());
        restricted.entrust(callback, AuditTrail.SYSTEM);
    }

    /**
     * Promises the mail to its group that a call is required, in the caller's transaction.
     *
     * @param occasion id of the entry that says why: the answer, or a transfer
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void announce(Callback callback, long occasion) {
        groups.inbox(callback.ownerGroup())
                .map(Recipient::mailbox)
                .ifPresent(inbox ->
                        deliveries.promise(callback.incident(), Purpose.CALL_REQUIRED, inbox, occasion, callback.id()));
    }

    /** Ids of those that nobody has offered in time, the longest owed first: their messages were lost. */
    public List<Long> forgotten() {
        return entities.createQuery("""
                        select c.id from Callback c
                        where c.state = uk.gov.dwp.jobmatch.callback.CallbackState.OWED and c.owedAt <= :before
                        order by c.owedAt
                        """, Long.class)
                .setParameter("before", clock.instant().minus(COURIER_GRACE))
                .setMaxResults(SWEEP_BATCH)
                .getResultList();
    }

    private boolean isAnnounced(Callback callback) {
        return !entities.createQuery(
                        "select d.id from Delivery d where d.callback = :callback and d.purpose = :purpose", Long.class)
                .setParameter("callback", callback.id())
                .setParameter("purpose", Purpose.CALL_REQUIRED)
                .getResultList()
                .isEmpty();
    }
}

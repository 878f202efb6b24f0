package uk.gov.dwp.jobmatch.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Mail that is promised and not yet sent, for whoever has to stop it or turn it to somebody else. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UnsentMail {

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Courier courier;

    @Inject
    InstantSource clock;

    /** All mails that carry a reply, sent or not, locked until the transaction ends. */
    public List<Delivery> carrying(long reply) {
        return entities.createQuery("""
                        select d from Delivery d where d.entry = :reply and d.purpose = :purpose order by d.id
                        """, Delivery.class)
                .setParameter("reply", reply)
                .setParameter("purpose", Purpose.REPLY)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Stops whatever of an incident's mail can still be stopped; an alert about somebody's safety goes out all the same. */
    public void stopAll(long incident, String why) {
        entities.createQuery("""
                        select d from Delivery d where d.incident = :incident and d.purpose <> :alert
                        and d.settledAt is null order by d.id
                        """, Delivery.class)
                .setParameter("incident", incident)
                .setParameter("alert", Purpose.DUTY_ALERT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(delivery -> stop(delivery, why));
    }

    /** Stops the mail that tells a group of this call. */
    public void stopCallRequired(long callback, String why) {
        entities.createQuery("""
                        select d from Delivery d where d.callback = :callback and d.purpose = :purpose
                        and d.settledAt is null
                        """, Delivery.class)
                .setParameter("callback", callback)
                .setParameter("purpose", Purpose.CALL_REQUIRED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(delivery -> stop(delivery, why));
    }

    /**
     * Gives up a mail; one that is being sent at this instant is not tried again.
     *
     * @param why a code
     */
    public void stop(Delivery delivery, String why) {
        delivery.stop(clock.instant());
        audit.record(AuditAction.MAIL_DISCARDED, delivery.subject(), why);
    }

    /** Tries a mail that was given up again, to its recipient's address of today. */
    public void revive(Delivery delivery) {
        delivery.resend(clock.instant());
        courier.announceDelivery(delivery.id());
    }
}

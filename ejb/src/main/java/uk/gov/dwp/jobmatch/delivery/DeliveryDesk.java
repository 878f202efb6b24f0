package uk.gov.dwp.jobmatch.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/**
 * Keeps the promises to send mail. A sender claims a delivery in one transaction, sends outside any, and settles in another;
 * if it dies in between, the lease runs out and the delivery is overdue like any other.
 */
@Stateless
@PermitAll
public class DeliveryDesk {

    private static final int SWEEP_BATCH = 200;

    private static final String NEVER_SETTLED = "NEVER_SETTLED";

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Courier courier;

    @Inject
    InstantSource clock;

    /** Promises a mail in the caller's transaction; its id goes on the queue when that commits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void promise(
            long incident, Purpose purpose, Recipient recipient, @Nullable Long entry, @Nullable Long callback) {
        Delivery delivery = new Delivery(incident, purpose, recipient, entry, callback, clock.instant());
        entities.persist(delivery);
        courier.announceDelivery(delivery.id());
    }

    /**
     * Promises a mail that belongs to no incident, in the caller's transaction.
     *
     * @param about what it is about, without personal data
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void promise(Purpose purpose, Recipient recipient, String about) {
        Delivery delivery = new Delivery(purpose, recipient, about, clock.instant());
        entities.persist(delivery);
        courier.announceDelivery(delivery.id());
    }

    /**
     * Promises an alert that belongs to no incident, in the caller's transaction and once for each recipient.
     *
     * @param about a staff safety alert and the round of its mail, such as {@code SA-17/2}; for a form that was refused, the
     *     sender and the sender's id of the form
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void alert(Recipient recipient, String about) {
        boolean known = !entities.createQuery(
                        "select d.id from Delivery d where d.about = :about and d.recipient = :recipient", Long.class)
                .setParameter("about", about)
                .setParameter("recipient", recipient.code())
                .getResultList()
                .isEmpty();
        if (!known) {
            promise(Purpose.DUTY_ALERT, recipient, about);
        }
    }

    /** Books a try, or answers empty where somebody else has, or nothing is owed any more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Delivery> claim(long id) {
        Delivery delivery = entities.find(
                Delivery.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", -2)); // -2 is SKIP LOCKED to Hibernate
        Instant now = clock.instant();
        if (delivery == null || !delivery.isClaimable(now)) {
            return Optional.empty();
        }
        if (delivery.hasWornOutItsSenders(now)) {
            delivery.failedForGood(NEVER_SETTLED, now);
            auditIfFailed(delivery, NEVER_SETTLED);
            return Optional.empty();
        }
        delivery.lease(now);
        return Optional.of(delivery);
    }

    /** The mail server has taken it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(long id) {
        Delivery delivery = locked(id);
        delivery.sent(clock.instant());
        audit.record(
                AuditAction.MAIL_SENT, delivery.subject(), delivery.purpose().name());
    }

    /**
     * A try failed in a way that may pass: a refused connection, a time-out, a 4.x.x answer.
     *
     * @param cause a code without personal data, such as {@code CONNECTION_REFUSED}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failedForNow(long id, String cause) {
        sending(id).ifPresent(delivery -> {
            delivery.failedForNow(cause, clock.instant());
            auditIfFailed(delivery, cause);
        });
    }

    /**
     * The line broke while the mail was handed over, so that it may have gone out: it is tried again under the same
     * Message-ID, and the row says so.
     *
     * @param cause a code without personal data, such as {@code TIMED_OUT}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void perhapsSent(long id, String cause) {
        sending(id).ifPresent(delivery -> {
            delivery.perhapsSent(cause, clock.instant());
            auditIfFailed(delivery, cause);
        });
    }

    /**
     * It cannot be sent: a 5.x.x answer, no address, an inbox switched off. A person sees it under Failed deliveries.
     *
     * @param cause a code without personal data, such as {@code SMTP_550} or {@code NO_ADDRESS}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failedForGood(long id, String cause) {
        sending(id).ifPresent(delivery -> {
            delivery.failedForGood(cause, clock.instant());
            auditIfFailed(delivery, cause);
        });
    }

    /**
     * Puts what is overdue back on the queue: lost messages, dead senders, waits that are over.
     *
     * @return how many
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sweep() {
        Instant now = clock.instant();
        List<Long> overdue = overdue(now);
        overdue.forEach(courier::announceDelivery);
        return overdue.size();
    }

    /** A row that was queued a lease ago and is still overdue was lost; one queued since then is only waiting its turn. */
    @SuppressWarnings("unchecked")
    private List<Long> overdue(Instant now) {
        return entities.createNativeQuery("""
                        update delivery set queued_at = :now where id in (
                            select id from delivery
                            where state in ('DUE', 'SENDING') and next_try_at <= :now
                              and (queued_at <= :lost or queued_at < next_try_at - interval '1 second')
                            order by next_try_at limit :batch for update skip locked)
                        returning id
                        """, Long.class)
                .setParameter("now", now)
                .setParameter("lost", now.minus(Delivery.LEASE))
                .setParameter("batch", SWEEP_BATCH)
                .getResultList();
    }

    /** Empty where the sender outlived its lease and another has settled it since: a late failure undoes nothing. */
    private Optional<Delivery> sending(long id) {
        return Optional.of(locked(id)).filter(delivery -> delivery.state() == DeliveryState.SENDING);
    }

    private Delivery locked(long id) {
        Delivery delivery = entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            throw new IllegalArgumentException("No such delivery: " + id);
        }
        return delivery;
    }

    private void auditIfFailed(Delivery delivery, String cause) {
        if (delivery.state() == DeliveryState.FAILED) {
            audit.record(AuditAction.MAIL_FAILED, delivery.subject(), cause);
        }
    }
}

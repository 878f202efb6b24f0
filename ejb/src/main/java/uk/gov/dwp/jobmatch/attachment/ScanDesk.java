package uk.gov.dwp.jobmatch.attachment;

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
import java.util.UUID;
import java.util.function.BiConsumer;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.Courier;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * Keeps the promise to have files scanned, as the delivery desk keeps that of mail: a scan is claimed in one transaction,
 * made outside any, and settled in another.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScanDesk {

    private static final int SWEEP_BATCH = 200;

    @Inject
    EntityManager entities;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    AuditTrail audit;

    @Inject
    Courier courier;

    @Inject
    ScannerAddress scanner;

    @Inject
    InstantSource clock;

    /** Books a scan, or answers empty where somebody else has, or none is owed any more. */
    public Optional<Attachment> claim(UUID id) {
        Attachment attachment = entities.find(
                Attachment.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", -2)); // -2 is SKIP LOCKED to Hibernate
        Instant now = clock.instant();
        if (attachment == null || !attachment.isClaimable(now)) {
            return Optional.empty();
        }
        attachment.lease(now);
        return Optional.of(attachment);
    }

    /** The scanner has found nothing: it opens. */
    public void clean(UUID id) {
        settle(id, (attachment, now) -> {
            attachment.clean(now);
            audit.record(AuditAction.ATTACHMENT_CLEAN, reference(attachment), id.toString());
        });
    }

    /**
     * The scanner has found something: the content is deleted, the incident says so to whoever opens it or asks for its
     * status, and the duty manager gets a mail.
     *
     * @param signature the scanner's name for what it found
     */
    public void infected(UUID id, String signature) {
        settle(id, (attachment, now) -> {
            attachment.infected(signature, now);
            entities.createNativeQuery("delete from attachment_part where attachment = ?")
                    .setParameter(1, id)
                    .executeUpdate();
            audit.record(AuditAction.ATTACHMENT_INFECTED, reference(attachment), id + " " + signature);
            long incident = attachment.incident().orElseThrow();
            Entry entry = new Entry(incident, Entry.Kind.FILE_INFECTED, AuditTrail.SYSTEM, attachment.name(), now);
            entities.persist(entry);
            deliveries.promise(incident, Purpose.FILE_ALERT, Recipient.mailbox(Mailbox.DUTY_MANAGER), entry.id(), null);
        });
    }

    /**
     * The scanner answered that it could not read the file.
     *
     * @param cause a code without content
     */
    public void notRead(UUID id, String cause) {
        settle(id, (attachment, now) -> {
            attachment.notRead(cause, now);
            if (attachment.state() == AttachmentState.UNREADABLE) {
                audit.record(AuditAction.ATTACHMENT_UNREADABLE, reference(attachment), id + " " + cause);
            }
        });
    }

    /**
     * The scanner was not there, or broke off.
     *
     * @param cause a code without content, such as {@code CONNECTION_REFUSED}
     */
    public void notScannedYet(UUID id, String cause) {
        settle(id, (attachment, now) -> attachment.notScannedYet(cause, now));
    }

    /**
     * Puts what is overdue on the queue: lost messages, dead scans, waits that are over, and what came while there was no
     * scanner. Where there is none any more, nothing waits for it.
     *
     * @return how many were put on the queue
     */
    public int sweep() {
        if (!scanner.isSet()) {
            entities.createNativeQuery("update attachment set state = 'NOT_SCANNED' where state = 'WAITING'")
                    .executeUpdate();
            return 0;
        }
        List<UUID> overdue = overdue(clock.instant());
        overdue.forEach(courier::announceAttachment);
        return overdue.size();
    }

    /** A row that was queued a lease ago and is still overdue was lost; one queued since then is only waiting its turn. */
    @SuppressWarnings("unchecked")
    private List<UUID> overdue(Instant now) {
        return entities.createNativeQuery("""
                        update attachment set state = 'WAITING', queued_at = :now where id in (
                            select id from attachment
                            where state in ('WAITING', 'NOT_SCANNED') and incident is not null and next_try_at <= :now
                              and (queued_at <= :lost or queued_at < next_try_at - interval '1 second')
                            order by next_try_at limit :batch for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("lost", now.minus(Attachment.LEASE))
                .setParameter("batch", SWEEP_BATCH)
                .getResultList();
    }

    /** A late verdict on what another has settled since changes nothing. */
    private void settle(UUID id, BiConsumer<Attachment, Instant> verdict) {
        Attachment attachment = entities.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (attachment != null && attachment.state() == AttachmentState.WAITING) {
            verdict.accept(attachment, clock.instant());
        }
    }

    private String reference(Attachment attachment) {
        return entities.find(Incident.class, attachment.incident().orElseThrow())
                .reference();
    }
}

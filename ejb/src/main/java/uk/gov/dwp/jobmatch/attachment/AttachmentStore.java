package uk.gov.dwp.jobmatch.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.Courier;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Accepted;
import uk.gov.dwp.jobmatch.incident.Incident;

/** Keeps files with their incident. Content goes in and out in parts, so that no more than one is in memory for reading. */
@Stateless
@PermitAll
public class AttachmentStore {

    @Inject
    EntityManager entities;

    @Inject
    ScannerAddress scanner;

    @Inject
    Courier courier;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Keeps files in the caller's transaction, and has them scanned once that has committed.
     *
     * @param by user name or partner code of whoever sent them
     * @throws FilesRefused if any cannot be taken: then none is
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(Incident incident, ReceivedFiles files, String by) {
        List<Accepted> accepted = files.accepted();
        for (int i = 0; i < accepted.size(); i++) {
            enter(incident, hold(i + 1, accepted.get(i), by));
        }
    }

    /** Keeps a file in the caller's transaction that belongs to no incident yet. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Attachment hold(int position, Accepted file, String by) {
        Attachment attachment = new Attachment(position, file, scanner.isSet(), by, clock.instant());
        entities.persist(attachment);
        entities.flush();
        write(attachment.id(), file.content().parts());
        return attachment;
    }

    /** Gives a file that was held to an incident, in the caller's transaction, and has it scanned once that has committed. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enter(Incident incident, Attachment attachment) {
        attachment.belongsTo(incident.id(), clock.instant());
        audit.record(AuditAction.ATTACHMENT_ADDED, incident.reference(), attachment.id() + " " + attachment.type());
        if (attachment.state() == AttachmentState.WAITING) {
            courier.announceAttachment(attachment.id());
        }
    }

    /**
     * A part of a file's content, by its number from 0; empty after the last.
     *
     * <p>Each in a short transaction of its own: whoever reads slowly holds no connection meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<byte[]> part(UUID attachment, int number) {
        List<?> found = entities.createNativeQuery(
                        "select bytes from attachment_part where attachment = ? and number = ?", byte[].class)
                .setParameter(1, attachment)
                .setParameter(2, number)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** By hand, since an entity's bytes would be copied once more to see whether they change. */
    private void write(UUID attachment, List<byte[]> parts) {
        for (int number = 0; number < parts.size(); number++) {
            entities.createNativeQuery("insert into attachment_part (attachment, number, bytes) values (?, ?, ?)")
                    .setParameter(1, attachment)
                    .setParameter(2, number)
                    .setParameter(3, parts.get(number))
                    .executeUpdate();
        }
    }
}

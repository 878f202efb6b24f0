package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.attachment.AttachmentState;
import uk.gov.dwp.jobmatch.attachment.ScannerAddress;
import uk.gov.dwp.jobmatch.directory.Role;

/** How the scanning of attachments fares now. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class ScanReport {

    /**
     * What is known of the files.
     *
     * @param scannerSet whether there is a scanner to ask
     * @param waiting how many are held back for it
     * @param oldestAddedAt since when the oldest of them is
     * @param unreadable how many it has given up on
     * @param infected how many it has found something in
     * @param notScanned how many may be opened without having been scanned
     */
    public record Scans(
            boolean scannerSet,
            long waiting,
            Optional<Instant> oldestAddedAt,
            long unreadable,
            long infected,
            long notScanned) {}

    @Inject
    EntityManager entities;

    @Inject
    ScannerAddress scanner;

    public Scans scans() {
        return new Scans(
                scanner.isSet(),
                count(AttachmentState.WAITING),
                oldestWaiting(),
                count(AttachmentState.UNREADABLE),
                count(AttachmentState.INFECTED),
                count(AttachmentState.NOT_SCANNED));
    }

    private long count(AttachmentState state) {
        return entities.createQuery(
                        "select count(a) from Attachment a where a.state = :state and a.incident is not null",
                        Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    private Optional<Instant> oldestWaiting() {
        return entities.createQuery(
                        "select a from Attachment a where a.state = :waiting and a.incident is not null order by a.addedAt",
                        Attachment.class)
                .setParameter("waiting", AttachmentState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Attachment::addedAt);
    }
}

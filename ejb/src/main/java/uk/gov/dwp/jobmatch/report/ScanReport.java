package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Map<AttachmentState, Held> held = held();
        return new Scans(
                scanner.isSet(),
                count(held, AttachmentState.WAITING),
                Optional.ofNullable(held.get(AttachmentState.WAITING)).map(Held::oldestAddedAt),
                count(held, AttachmentState.UNREADABLE),
                count(held, AttachmentState.INFECTED),
                count(held, AttachmentState.NOT_SCANNED));
    }

    /** The files in one state. */
    private record Held(long count, Instant oldestAddedAt) {}

    /** Those that were found clean are too many to count. */
    private Map<AttachmentState, Held> held() {
        return entities.createQuery("""
                        select a.state, count(a), min(a.addedAt) from Attachment a
                        where a.state <> :clean and a.incident is not null group by a.state
                        """, Object[].class)
                .setParameter("clean", AttachmentState.CLEAN)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (AttachmentState) row[0], row -> new Held((Long) row[1], (Instant) row[2])));
    }

    private static long count(Map<AttachmentState, Held> held, AttachmentState state) {
        return Optional.ofNullable(held.get(state)).map(Held::count).orElse(0L);
    }
}

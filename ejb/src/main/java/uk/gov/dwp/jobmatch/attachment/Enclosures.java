package uk.gov.dwp.jobmatch.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFile;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Accepted;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * Holds files that somebody has chosen for a form and not sent yet: a browser forgets them with every answer, and a form is
 * looked at before it is sent. They are their owner's alone, and go after a day.
 */
@Stateless
@RolesAllowed({Role.ADVISER, Role.HELPDESK, Role.DUTY_MANAGER})
public class Enclosures {

    static final Duration HELD_FOR = Duration.ofDays(1);

    @Inject
    EntityManager entities;

    @Inject
    AttachmentStore store;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Holds one more file.
     *
     * @param others those of the same form
     * @throws FilesRefused if it cannot be taken, or not together with the others
     */
    public Attachment hold(ReceivedFile file, Collection<UUID> others) {
        List<Attachment> already = held(others);
        long size = already.stream().mapToLong(Attachment::size).sum();
        Accepted accepted = new ReceivedFiles(List.of(file))
                .acceptedBeside(already.size(), size)
                .get(0);
        return store.hold(already.size() + 1, accepted, signedIn.name());
    }

    /** Those of these files that the caller holds, in the order in which they came. */
    public List<Attachment> held(Collection<UUID> ids) {
        return entities.createQuery("""
                        select a from Attachment a
                        where a.id in :ids and a.addedBy = :holder and a.incident is null
                        order by a.addedAt, a.position, a.id
                        """, Attachment.class)
                .setParameter("ids", ids)
                .setParameter("holder", signedIn.name())
                .getResultList();
    }

    /** Encloses those of these files that the caller holds with an incident, in the caller's transaction, and says which. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Attachment> enclose(Incident incident, Collection<UUID> ids) {
        List<Attachment> enclosed = held(ids);
        enclosed.forEach(attachment -> store.enter(incident, attachment));
        return enclosed;
    }

    /** Lets go of what was never sent. */
    @PermitAll
    public void forget() {
        var forgotten = entities.createNativeQuery("""
                        with old as (
                            select id from attachment where incident is null and added_at < :before
                            limit 100 for update skip locked),
                        parts as (delete from attachment_part where attachment in (select id from old))
                        select id from old
                        """, UUID.class)
                .setParameter("before", clock.instant().minus(HELD_FOR))
                .getResultList();
        entities.createQuery("delete from Attachment a where a.id in :ids")
                .setParameter("ids", forgotten)
                .executeUpdate();
    }
}

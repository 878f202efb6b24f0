package uk.gov.dwp.jobmatch.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** Opens an incident's files to those who may see the incident, and writes down that they did. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
public class AttachmentFile {

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    AuditTrail audit;

    /** The files of an incident that {@link IncidentFile#open} gave, in the order in which they came. */
    public List<Attachment> of(Incident incident) {
        return entities.createQuery("""
                        select a from Attachment a where a.incident = :incident order by a.addedAt, a.position, a.id
                        """, Attachment.class)
                .setParameter("incident", incident.id())
                .getResultList();
    }

    /**
     * The file of this id, for download; its content is read part by part from {@link AttachmentStore}.
     *
     * @throws NoSuchAttachment if there is none, it is held back, or its incident is not the caller's to see: all look the
     *     same
     */
    public Attachment open(UUID id) {
        Attachment attachment = Optional.ofNullable(entities.find(Attachment.class, id))
                .filter(found -> found.state().isOpen())
                .orElseThrow(() -> refused(id));
        Incident incident = attachment
                .incident()
                .map(of -> entities.find(Incident.class, of))
                .filter(found -> sight.mayBeSeen(found.id()))
                .orElseThrow(() -> refused(id));
        audit.record(AuditAction.ATTACHMENT_READ, incident.reference(), id + " " + attachment.state());
        return attachment;
    }

    private NoSuchAttachment refused(UUID id) {
        audit.refused(AuditAction.ATTACHMENT_READ, "file " + id, null);
        return new NoSuchAttachment();
    }
}

package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;

/** Tells a partner how its own incidents stand. */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT})
public class StatusDesk {

    /** What a partner may know of the timeline: that something happened, never the words. */
    private static final Set<Entry.Kind> TOLD =
            EnumSet.complementOf(EnumSet.of(Entry.Kind.NOTE, Entry.Kind.CALL_ATTEMPTED));

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /**
     * How an incident stands.
     *
     * @param submissionId the id it was accepted under; null where it was not submitted under one
     * @param reply how the mail with the latest answer stands; null before the first answer
     * @param callbackOwner code of the group that owes a call; null where none is owed
     * @param events the oldest first, without words
     */
    public record Status(
            Incident incident,
            @Nullable String submissionId,
            @Nullable DeliveryState reply,
            @Nullable String callbackOwner,
            List<Entry> events) {}

    /**
     * By the incident's reference.
     *
     * @throws NoSuchIncident if the caller raised no such incident
     */
    public Status byReference(String reference) {
        return status(entities.createQuery(
                        "select i from Incident i where i.reference = :reference and i.form.raisedBy = :partner",
                        Incident.class)
                .setParameter("reference", reference)
                .setParameter("partner", signedIn.name())
                .getResultStream()
                .findFirst());
    }

    /**
     * By the id it was submitted under.
     *
     * @throws NoSuchIncident if the caller submitted nothing under it
     */
    public Status bySubmission(String submissionId) {
        List<?> ids = entities.createNativeQuery("""
                        select incident from submission
                        where partner = ? and submission_id = ? and operation = 'submitIncident'
                        """, Long.class)
                .setParameter(1, signedIn.name())
                .setParameter(2, submissionId)
                .getResultList();
        return status(ids.stream().findFirst().map(id -> entities.find(Incident.class, id)));
    }

    private Status status(Optional<Incident> found) {
        Incident incident = found.orElseThrow(NoSuchIncident::new);
        audit.record(AuditAction.STATUS_READ, incident.reference(), null);
        return new Status(
                incident,
                submissionId(incident),
                reply(incident),
                addressing.ownerGroup(incident).orElse(null),
                events(incident));
    }

    private @Nullable String submissionId(Incident incident) {
        List<?> ids = entities.createNativeQuery(
                        "select submission_id from submission where incident = ? and operation = 'submitIncident'",
                        String.class)
                .setParameter(1, incident.id())
                .getResultList();
        return ids.isEmpty() ? null : (String) ids.get(0);
    }

    private @Nullable DeliveryState reply(Incident incident) {
        return entities.createQuery(
                        "select d from Delivery d where d.incident = :incident and d.purpose = :reply order by d.id desc",
                        Delivery.class)
                .setParameter("incident", incident.id())
                .setParameter("reply", Purpose.REPLY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Delivery::state)
                .orElse(null);
    }

    private List<Entry> events(Incident incident) {
        return entities.createQuery(
                        "select e from Entry e where e.incident = :incident and e.kind in :told order by e.id",
                        Entry.class)
                .setParameter("incident", incident.id())
                .setParameter("told", TOLD)
                .getResultList();
    }
}

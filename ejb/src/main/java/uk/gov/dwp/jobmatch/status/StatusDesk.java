package uk.gov.dwp.jobmatch.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;

/** Tells a partner how its own incidents stand. */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
public class StatusDesk {

    @Inject
    EntityManager entities;

    @Inject
    Statuses statuses;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

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
        return statuses.of(List.of(incident)).get(0);
    }
}

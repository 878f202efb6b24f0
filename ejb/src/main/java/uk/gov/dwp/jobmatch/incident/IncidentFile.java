package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;

/** Opens an incident to those who may see it, and writes down that they looked. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
public class IncidentFile {

    private static final int TIMELINE_LIMIT = 500;

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    AuditTrail audit;

    /**
     * The incident of this reference, if the caller may see it.
     *
     * @throws RestrictedRecord if it is the caller's, but restricted
     * @throws NoSuchIncident if there is none, or it is not the caller's to see: the two look the same
     */
    public Incident open(String reference) {
        Reference asked = Reference.parse(reference).orElseThrow(NoSuchIncident::new);
        Incident incident =
                find(asked).filter(found -> sight.mayBeSeen(found.id())).orElseThrow(() -> refused(asked));
        audit.record(AuditAction.INCIDENT_READ, incident.reference(), null);
        return incident;
    }

    /** Whether this is the reference of an incident that is the caller's but for a restriction; to ask in vain is written down. */
    public boolean isRestricted(String reference) {
        Optional<Reference> asked = Reference.parse(reference);
        boolean closed = asked.filter(this::isClosed).isPresent();
        if (!closed) {
            audit.refused(
                    AuditAction.INCIDENT_READ, asked.map(Reference::toString).orElse(null), null);
        }
        return closed;
    }

    private boolean isClosed(Reference asked) {
        return find(asked).filter(found -> sight.isClosedToCaller(found.id())).isPresent();
    }

    private Optional<Incident> find(Reference asked) {
        return Optional.ofNullable(entities.find(Incident.class, asked.number()))
                .filter(incident -> incident.reference().equals(asked.toString()));
    }

    /** Written down whether or not there is such an incident: neither the answer nor its time tells the two apart. */
    private NoSuchIncident refused(Reference asked) {
        boolean restricted = isClosed(asked);
        audit.refused(AuditAction.INCIDENT_READ, asked.toString(), restricted ? "RESTRICTED" : null);
        return restricted ? new RestrictedRecord() : new NoSuchIncident();
    }

    /** What has happened to an incident that {@link #open} gave, the oldest first. */
    public List<Entry> timeline(Incident incident) {
        return entities.createQuery("select e from Entry e where e.incident = :incident order by e.id", Entry.class)
                .setParameter("incident", incident.id())
                .setMaxResults(TIMELINE_LIMIT)
                .getResultList();
    }
}

package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Puts what somebody worked on back in the queue once they can work on it no more: no incident waits for who has gone. */
@Stateless
@PermitAll
public class IncidentsGivenBack {

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * In the caller's transaction; each keeps its place in the work order, and its timeline says who had it.
     *
     * @param owner user name
     * @param by user name of whoever sees to it, or the system's
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void giveBack(String owner, String by) {
        entities.createQuery("""
                        select i from Incident i
                        where i.owner = :owner and i.state = uk.gov.dwp.jobmatch.incident.IncidentState.TAKEN order by i.id
                        """, Incident.class)
                .setParameter("owner", owner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(incident -> giveBack(incident, owner, by));
    }

    private void giveBack(Incident incident, String owner, String by) {
        Instant now = clock.instant();
        incident.putBack(by, now);
        entities.persist(new Entry(incident.id(), Entry.Kind.GIVEN_BACK, by, owner, now));
        audit.record(AuditAction.INCIDENT_GIVEN_BACK, incident.reference(), owner);
    }
}

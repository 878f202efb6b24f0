package uk.gov.dwp.jobmatch.waiting;

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
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;

/** Brings incidents back whose day has come: to their owner, or to the queue where the owner is no longer there. */
@Stateless
@PermitAll
public class FollowUps {

    private static final int BATCH = 50;

    @Inject
    EntityManager entities;

    @Inject
    WaitingRoom room;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Ids of incidents whose day has come, the longest due first. */
    public List<Long> due() {
        return entities.createQuery(
                        "select f.incident from FollowUp f where f.comesAt <= :now order by f.comesAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Brings one back; leaves it for the next sweep while somebody else is at it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void bringBack(long id) {
        Incident incident = entities.find(
                Incident.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", -2)); // -2 is SKIP LOCKED to Hibernate
        FollowUp followUp = incident == null ? null : entities.find(FollowUp.class, id);
        if (incident != null && followUp != null && followUp.isDue(clock.instant())) {
            entities.remove(followUp);
            bringBack(incident, followUp);
        }
    }

    private void bringBack(Incident incident, FollowUp followUp) {
        Instant now = clock.instant();
        if (incident.state().isEnded()) {
            return;
        }
        String system = AuditTrail.SYSTEM;
        room.leave(incident, WaitingRoom.Why.FOLLOW_UP, system);
        String owner = owner(incident).map(Person::username).orElse(null);
        switch (incident.state()) {
            case ANSWERED -> incident.bringBack(owner, system, now);
            case TAKEN -> incident.keepOrPutBack(owner, system, now);
            default -> {}
        }
        entities.persist(new Entry(
                incident.id(), Entry.Kind.BROUGHT_BACK, system, followUp.words().orElse(null), now));
        audit.record(
                AuditAction.INCIDENT_BROUGHT_BACK,
                incident.reference(),
                incident.state().name());
    }

    private Optional<Person> owner(Incident incident) {
        return incident.owner().map(name -> entities.find(Person.class, name)).filter(Person::isActive);
    }
}

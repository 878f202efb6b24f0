package uk.gov.dwp.jobmatch.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;

/** Stops and starts the clock of incidents that the caller's transaction has locked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WaitingRoom {

    /** Why a wait is over. */
    public enum Why {
        /** Somebody of the helpdesk goes on. */
        BY_HAND,
        /** Whoever raised it had something to add. */
        UPDATE,
        /** The day that was set has come. */
        FOLLOW_UP
    }

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    @Inject
    Calendars calendars;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Has an incident wait for its customer; {@code words} say for what. */
    public void enter(Incident incident, String words, String person) {
        Instant now = clock.instant();
        incident.waitForCustomer(person, now);
        int number = of(incident).stream().mapToInt(Pause::number).max().orElse(0) + 1;
        entities.persist(new Pause(incident.id(), number, incident.dueAt(), now));
        entities.persist(new Entry(incident.id(), Entry.Kind.WAITING, person, words, now));
        audit.record(AuditAction.INCIDENT_WAITING, incident.reference(), null);
    }

    /** Has it go on, with the time that was left; nothing happens to an incident that does not wait. */
    public void leave(Incident incident, Why why, String person) {
        if (incident.state() != IncidentState.WAITING_FOR_CUSTOMER) {
            return;
        }
        Instant now = clock.instant();
        Workplace place = Workplace.ofSite(addressing.answeringSite(incident).orElse(null));
        Instant due = of(incident).stream()
                .reduce((earlier, later) -> later)
                .map(pause -> pause.end(calendars.of(place, now), now))
                .orElse(incident.dueAt());
        incident.goOn(due, person, now);
        entities.persist(new Entry(incident.id(), Entry.Kind.RESUMED, person, why.name(), now));
        audit.record(AuditAction.INCIDENT_RESUMED, incident.reference(), why.name());
    }

    /** All pauses of an incident, the earliest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Pause> of(Incident incident) {
        return entities.createQuery(
                        "select p from Pause p where p.key.incident = :incident order by p.key.number", Pause.class)
                .setParameter("incident", incident.id())
                .getResultList();
    }
}

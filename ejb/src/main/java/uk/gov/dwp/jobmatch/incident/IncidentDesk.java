package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** Where the helpdesk works its incidents: take, put back, note, close, reopen. Answers are written at the answer desk. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class IncidentDesk {

    private static final String NEXT =
            "select i.id from incident i where i.owner is null and i.state in ('NEW', 'REOPENED') and "
                    + WhoMaySee.UNRESTRICTED + """
            order by i.priority_rank, i.due_at, i.received_at, i.id
            limit 1 for update of i skip locked
            """;

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Gives the caller the most urgent incident that nobody has; empty where there is none. Two callers never get the same. */
    public Optional<Incident> takeNext() {
        Query next = entities.createNativeQuery(NEXT, Long.class);
        sight.bindUnrestricted(next);
        List<?> ids = next.getResultList();
        return ids.stream().findFirst().map(id -> taken(entities.find(Incident.class, id)));
    }

    /** Gives the caller this incident; {@code version} is the one the caller saw. */
    public Incident take(long id, int version) {
        return taken(asSeen(id, version));
    }

    /** Gives it back to the queue; {@code reason} is shown in the timeline. */
    public void putBack(long id, int version, String reason) {
        Incident incident = asSeen(id, version);
        incident.putBack(signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.PUT_BACK, reason);
        audit.record(AuditAction.INCIDENT_PUT_BACK, incident.reference(), null);
    }

    /** Adds words for colleagues. No note ever leaves the helpdesk. */
    public Entry note(long id, int version, String words) {
        Incident incident = asSeen(id, version);
        incident.touch(signedIn.name(), clock.instant());
        Entry note = timeline.write(incident.id(), Entry.Kind.NOTE, words);
        audit.record(AuditAction.INCIDENT_NOTED, incident.reference(), null);
        return note;
    }

    /** Closes it; {@code reason} is shown in the timeline. */
    public void close(long id, int version, Outcome outcome, @Nullable String reason) {
        close(withoutOpenCall(id, version, IncidentState.CLOSED), outcome, reason);
    }

    /** Closes an incident that the caller's transaction holds. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void close(Incident incident, Outcome outcome, @Nullable String reason) {
        incident.close(outcome, signedIn.name(), clock.instant());
        timeline.write(
                incident.id(), Entry.Kind.CLOSED, reason == null ? outcome.name() : outcome.name() + ": " + reason);
        audit.record(AuditAction.INCIDENT_CLOSED, incident.reference(), outcome.name());
    }

    /** Puts it back in the queue; {@code reason} is shown in the timeline. */
    public void reopen(long id, int version, String reason) {
        Incident incident = withoutOpenCall(id, version, IncidentState.REOPENED);
        if (incident.state() == IncidentState.TAKEN) {
            throw new NotPossibleNow(incident.reference(), incident.state(), IncidentState.REOPENED);
        }
        reopen(incident, reason);
    }

    /** The call that the incident waited for is over, in the caller's transaction: it is closed, answered or back in the queue. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void callEnded(long id, IncidentState next, String callOutcome) {
        Incident incident = locked(id);
        switch (next) {
            case CLOSED -> close(incident, Outcome.RESOLVED_BY_CALL, null);
            case REOPENED -> reopen(incident, callOutcome);
            default -> incident.callEnded(signedIn.name(), clock.instant());
        }
    }

    /**
     * The incident, locked until the transaction ends, if the caller may see it and nobody has changed it since they looked.
     *
     * @throws NoSuchIncident if there is none, or it is not the caller's to see
     * @throws ChangedByAnother if it is no longer at {@code version}
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Incident asSeen(long id, int version) {
        Incident incident = locked(id);
        if (!sight.mayBeSeen(id)) {
            audit.refused(AuditAction.INCIDENT_READ, incident.reference(), null);
            throw new NoSuchIncident();
        }
        if (incident.version() != version) {
            throw incident.changedByAnother();
        }
        return incident;
    }

    /**
     * The incident, locked until the transaction ends.
     *
     * @throws NoSuchIncident if there is none
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Incident locked(long id) {
        Incident incident = entities.find(Incident.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (incident == null) {
            throw new NoSuchIncident();
        }
        return incident;
    }

    /** While a call is owed, only its outcome moves the incident: a callback cannot be forgotten by closing its incident. */
    private Incident withoutOpenCall(long id, int version, IncidentState next) {
        Incident incident = asSeen(id, version);
        if (incident.state() == IncidentState.CALLBACK_OWED) {
            throw new NotPossibleNow(incident.reference(), incident.state(), next);
        }
        return incident;
    }

    /** Puts an incident that the caller's transaction holds back in the queue. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void reopen(Incident incident, @Nullable String reason) {
        incident.reopen(signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.REOPENED, reason);
        audit.record(AuditAction.INCIDENT_REOPENED, incident.reference(), null);
    }

    private Incident taken(Incident incident) {
        incident.take(signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.TAKEN, null);
        audit.record(AuditAction.INCIDENT_TAKEN, incident.reference(), null);
        return incident;
    }
}

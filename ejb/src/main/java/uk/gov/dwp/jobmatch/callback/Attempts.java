package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.retry.BestTime;
import uk.gov.dwp.jobmatch.retry.RetryRule;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.safety.Origin;
import uk.gov.dwp.jobmatch.safety.SafetyDesk;

/** Keeps attempts to call and does what follows from them, whoever made them: no callback ends without an outcome. */
@Stateless
@PermitAll
public class Attempts {

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    RaiserTasks tasks;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    Calendars calendars;

    @Inject
    SafetyDesk safety;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Keeps an attempt at a callback that the caller's transaction has locked, and does what follows from it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(Callback callback, CallReport report, Maker maker) {
        entities.persist(new Attempt(callback, report, maker));
        audit.record(
                AuditAction.CALLBACK_ATTEMPTED,
                callback.reference(),
                report.outcome().name());
        follow(callback, report, clock.instant());
    }

    /** When to try again if the call that is being made now reaches nobody. */
    public Instant suggestedNext(Callback callback) {
        List<Instant> tried = new ArrayList<>(contacts(callback));
        tried.add(clock.instant());
        return rule(callback).next(clock.instant(), tried);
    }

    /** The attempts so far, the oldest first. */
    public List<Attempt> of(Callback callback) {
        return entities.createQuery(
                        "select a from Attempt a where a.key.callback = :callback order by a.key.number", Attempt.class)
                .setParameter("callback", callback.id())
                .getResultList();
    }

    private void follow(Callback callback, CallReport report, Instant now) {
        CallOutcome outcome = report.outcome();
        switch (outcome.consequence()) {
            case ENDS -> end(callback, CallbackState.CLOSED, report, outcome.name());
            case RETURNS -> end(callback, CallbackState.RETURNED, report, outcome.name());
            case HOLDS -> hold(callback, report, now);
            case TRY_AGAIN -> tryAgain(callback, report, now);
        }
    }

    private void tryAgain(Callback callback, CallReport report, Instant now) {
        RetryRule rule = rule(callback);
        List<Instant> tried = contacts(callback);
        if (rule.isUnableToContact(tried)) {
            end(callback, CallbackState.RETURNED, report, Outcome.UNABLE_TO_CONTACT.name());
            return;
        }
        Instant asked = report.nextAttemptAt();
        Instant next = asked == null || asked.isBefore(now) ? rule.next(now, tried) : asked;
        callback.tryAgain(next, signedIn.name(), now);
        tell(callback, Entry.Kind.CALL_ATTEMPTED, report.outcome(), report.notes(), now);
    }

    private RetryRule rule(Callback callback) {
        Incident incident = entities.find(Incident.class, callback.incident());
        return new RetryRule(
                calendars.of(Workplace.ofGroup(callback.ownerGroup())),
                Optional.ofNullable(incident.form().customer().bestTimeToCall()).flatMap(BestTime::in));
    }

    private List<Instant> contacts(Callback callback) {
        return of(callback).stream()
                .filter(Attempt::isContact)
                .map(Attempt::attemptedAt)
                .toList();
    }

    private void hold(Callback callback, CallReport report, Instant now) {
        callback.hold(signedIn.name(), now);
        tell(callback, Entry.Kind.CALL_ATTEMPTED, report.outcome(), report.notes(), now);
        Entry alert = new Entry(
                callback.incident(),
                Entry.Kind.NOTE,
                AuditTrail.SYSTEM,
                report.outcome().name(),
                now);
        entities.persist(alert);
        deliveries.promise(
                callback.incident(),
                Purpose.DUTY_ALERT,
                Recipient.mailbox(Mailbox.DUTY_MANAGER),
                alert.id(),
                callback.id());
        Incident incident = entities.find(Incident.class, callback.incident());
        safety.raise(Origin.call(alert.id(), incident.reference()), callback.place());
        audit.record(AuditAction.SAFETY_ALERT_RAISED, callback.reference(), null);
    }

    /** {@code why} is what the incident's timeline says of it. */
    private void end(Callback callback, CallbackState how, CallReport report, String why) {
        joinedTo(callback).forEach(joined -> endOne(joined, how, report, why));
        endOne(callback, how, report, why);
    }

    private void endOne(Callback callback, CallbackState how, CallReport report, String why) {
        Instant now = clock.instant();
        CallOutcome outcome = report.outcome();
        callback.end(how, outcome, signedIn.name(), now);
        tell(callback, Entry.Kind.CALL_ENDED, outcome, report.notes(), now);
        audit.record(
                how == CallbackState.RETURNED ? AuditAction.CALLBACK_RETURNED : AuditAction.CALLBACK_CLOSED,
                callback.reference(),
                why);
        if (outcome == CallOutcome.NUMBER_UNOBTAINABLE) {
            tasks.askLater(desk.locked(callback.incident()), Refusal.PHONE_INVALID);
        }
        desk.callEnded(callback.incident(), incidentAfter(how, outcome), why);
    }

    private List<Callback> joinedTo(Callback callback) {
        return entities.createQuery("""
                        select c from Callback c
                        where c.joinedTo = :callback and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.JOINED
                        order by c.id
                        """, Callback.class)
                .setParameter("callback", callback.id())
                .getResultList();
    }

    private static IncidentState incidentAfter(CallbackState how, CallOutcome outcome) {
        if (how == CallbackState.RETURNED) {
            return IncidentState.REOPENED;
        }
        return outcome == CallOutcome.SPOKE_RESOLVED ? IncidentState.CLOSED : IncidentState.ANSWERED;
    }

    private void tell(Callback callback, Entry.Kind kind, CallOutcome outcome, @Nullable String notes, Instant now) {
        String body = notes == null ? outcome.name() : outcome.name() + ": " + notes;
        entities.persist(new Entry(callback.incident(), kind, signedIn.name(), body, now));
    }
}

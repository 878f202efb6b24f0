package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.safety.Origin;
import uk.gov.dwp.jobmatch.safety.Place;
import uk.gov.dwp.jobmatch.safety.SafetyDesk;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Keeps attempts to call and does what follows from them, whoever made them: no callback ends without an outcome. */
@Stateless
@PermitAll
public class Attempts {

    /** After so many attempts, on two working days or more, a customer counts as unable to be contacted (domain.md X9). */
    private static final int ATTEMPTS = 3;

    private static final int WORKING_DAYS = 2;

    private static final Duration SAME_DAY_WAIT = Duration.ofHours(2);

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
        callback.attempt();
        entities.persist(new Attempt(callback, report, maker));
        audit.record(
                AuditAction.CALLBACK_ATTEMPTED,
                callback.reference(),
                report.outcome().name());
        follow(callback, report, clock.instant());
    }

    /** When to try again: two hours on, or the next working day once the day has had two attempts. */
    public Instant suggestedNext(Callback callback) {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendarOf(callback);
        LocalDate today = WorkingCalendar.dayOf(now);
        long soFarToday = of(callback).stream()
                .filter(attempt -> attempt.isContact()
                        && WorkingCalendar.dayOf(attempt.attemptedAt()).equals(today))
                .count();
        return soFarToday >= 2
                ? calendar.nextOpening(calendar.nextWorkingDay(today)
                        .atStartOfDay(WorkingCalendar.LONDON)
                        .toInstant())
                : calendar.after(now, SAME_DAY_WAIT);
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
            case ENDS -> end(callback, CallbackState.CLOSED, outcome, report.notes(), now);
            case RETURNS -> end(callback, CallbackState.RETURNED, outcome, report.notes(), now);
            case HOLDS -> hold(callback, report, now);
            case TRY_AGAIN -> tryAgain(callback, report, now);
        }
    }

    private void tryAgain(Callback callback, CallReport report, Instant now) {
        if (isUnableToContact(callback)) {
            end(callback, CallbackState.RETURNED, report.outcome(), report.notes(), now);
            return;
        }
        Instant suggested = suggestedNext(callback);
        Instant asked = report.nextAttemptAt();
        callback.tryAgain(asked == null || asked.isBefore(now) ? suggested : asked, signedIn.name(), now);
        tell(callback, Entry.Kind.CALL_ATTEMPTED, report.outcome(), report.notes(), now);
    }

    private boolean isUnableToContact(Callback callback) {
        List<LocalDate> days = of(callback).stream()
                .filter(Attempt::isContact)
                .map(attempt -> WorkingCalendar.dayOf(attempt.attemptedAt()))
                .toList();
        long workingDays = days.stream()
                .filter(calendarOf(callback)::isWorkingDay)
                .distinct()
                .count();
        return days.size() >= ATTEMPTS && workingDays >= WORKING_DAYS;
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
        safety.raise(
                Origin.call(alert.id(), incident.reference()),
                new Place(callback.office().orElse(null), callback.site().orElse(null)));
        audit.record(AuditAction.SAFETY_ALERT_RAISED, callback.reference(), null);
    }

    private void end(Callback callback, CallbackState how, CallOutcome outcome, @Nullable String notes, Instant now) {
        joinedTo(callback).forEach(joined -> endOne(joined, how, outcome, notes, now));
        endOne(callback, how, outcome, notes, now);
    }

    private void endOne(
            Callback callback, CallbackState how, CallOutcome outcome, @Nullable String notes, Instant now) {
        callback.end(how, outcome, signedIn.name(), now);
        tell(callback, Entry.Kind.CALL_ENDED, outcome, notes, now);
        audit.record(
                how == CallbackState.RETURNED ? AuditAction.CALLBACK_RETURNED : AuditAction.CALLBACK_CLOSED,
                callback.reference(),
                outcome.name());
        if (outcome == CallOutcome.NUMBER_UNOBTAINABLE) {
            tasks.ask(desk.locked(callback.incident()), Refusal.PHONE_INVALID);
        }
        desk.callEnded(callback.incident(), incidentAfter(how, outcome), outcome.name());
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

    private WorkingCalendar calendarOf(Callback callback) {
        return calendars.of(Workplace.ofSite(callback.site().orElse(null)));
    }
}

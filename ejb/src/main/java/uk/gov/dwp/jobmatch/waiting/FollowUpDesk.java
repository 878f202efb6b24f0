package uk.gov.dwp.jobmatch.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Where the helpdesk says on which day an incident is to come back to it. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class FollowUpDesk {

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    Calendars calendars;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Has an incident come back when the helpdesk opens on a day, in place of any day before.
     *
     * @param words what is to be done then; null for none
     * @throws ChangedByAnother if somebody was first
     * @throws NotPossibleNow if nobody holds or has answered it
     * @throws FollowUpRefused if the day is not to come, or nobody works then
     */
    public void set(long id, int version, LocalDate day, @Nullable String words) {
        set(desk.asSeen(id, version), day, words);
    }

    /** The same for an incident that the caller's transaction has locked. */
    public void set(Incident incident, LocalDate day, @Nullable String words) {
        if (!incident.state().isHeldOrAnswered()) {
            throw new NotPossibleNow(incident.reference(), incident.state(), IncidentState.REOPENED);
        }
        Instant comesAt = opening(day);
        Instant now = clock.instant();
        incident.touch(signedIn.name(), now);
        entities.merge(new FollowUp(incident.id(), comesAt, words, signedIn.name(), now));
        entities.persist(
                new Entry(incident.id(), Entry.Kind.FOLLOW_UP_SET, signedIn.name(), body(day.toString(), words), now));
        audit.record(AuditAction.INCIDENT_FOLLOW_UP_SET, incident.reference(), day.toString());
    }

    /** Takes the day back, if there is one. */
    public void cancel(long id, int version) {
        Incident incident = desk.asSeen(id, version);
        FollowUp followUp = entities.find(FollowUp.class, id);
        if (followUp != null) {
            entities.remove(followUp);
            incident.touch(signedIn.name(), clock.instant());
            timeline.write(id, Entry.Kind.FOLLOW_UP_CANCELLED, null);
            audit.record(AuditAction.INCIDENT_FOLLOW_UP_CANCELLED, incident.reference(), null);
        }
    }

    /** When an incident comes back, if it does. */
    public Optional<FollowUp> of(Incident incident) {
        return Optional.ofNullable(entities.find(FollowUp.class, incident.id()));
    }

    /** The day that is offered: the helpdesk's next working day. */
    public LocalDate suggested() {
        return helpdesk().nextWorkingDay(today());
    }

    private Instant opening(LocalDate day) {
        if (!day.isAfter(today())) {
            throw new FollowUpRefused(FollowUpRefused.Why.NOT_TO_COME, suggested());
        }
        if (day.isAfter(today().plusYears(1))) {
            throw new FollowUpRefused(FollowUpRefused.Why.TOO_FAR, suggested());
        }
        if (!helpdesk().isWorkingDay(day)) {
            throw new FollowUpRefused(FollowUpRefused.Why.CLOSED, helpdesk().nextWorkingDay(day));
        }
        return helpdesk().nextOpening(WorkingCalendar.startOf(day));
    }

    private WorkingCalendar helpdesk() {
        return calendars.of(Workplace.HELPDESK);
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    private static String body(String day, @Nullable String words) {
        return words == null || words.isEmpty() ? day : day + ": " + words;
    }
}

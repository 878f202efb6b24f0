package uk.gov.dwp.jobmatch.raisertask;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.waiting.WaitingRoom;

/** Where the helpdesk asks whoever raised an incident for what it needs, and says when it needs it no more. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class TaskDesk {

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    RaiserTasks tasks;

    @Inject
    WaitingRoom waiting;

    @Inject
    Calendars calendars;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Asks the raiser of an incident, who has as long as the helpdesk has for it, on the hours of where it was raised.
     *
     * @param version the one the caller saw
     * @param words for the raiser, who may be a partner's system
     * @throws ChangedByAnother if somebody was first
     * @throws NotPossibleNow if the incident has ended
     */
    public void ask(long id, int version, TaskKind kind, String words) {
        Incident incident = desk.asSeen(id, version);
        if (incident.state().isEnded()) {
            throw new NotPossibleNow(incident.reference(), incident.state(), incident.state());
        }
        incident.touch(signedIn.name(), clock.instant());
        Instant due = calendars.dueAt(
                incident.route().priority(), incident.route().policyVersion(), placeOf(incident), clock.instant());
        tasks.tellOffice(incident, tasks.ask(incident, kind, words, due));
        audit.record(AuditAction.TASK_ASKED, incident.reference(), kind.name());
        stopClock(incident, words);
    }

    /** Whoever works on it cannot go on without an answer; where staff are at risk nobody waits for one. */
    private void stopClock(Incident incident, String words) {
        if (incident.state() == IncidentState.TAKEN
                && incident.route().priority().runsInWorkingTime()) {
            waiting.enter(incident, words, signedIn.name());
        }
    }

    /**
     * Needs it no more.
     *
     * @throws NoSuchTask if it is not one of this incident's, or settled
     */
    public void drop(long id, int version, long task) {
        Incident incident = desk.asSeen(id, version);
        RaiserTask dropped = Optional.ofNullable(entities.find(RaiserTask.class, task))
                .filter(found -> found.incident() == id && found.isOpen())
                .orElseThrow(NoSuchTask::new);
        incident.touch(signedIn.name(), clock.instant());
        tasks.settle(incident, dropped, Settlement.NOT_NEEDED);
        audit.record(AuditAction.TASK_DONE, incident.reference(), Settlement.NOT_NEEDED.name());
    }

    /** What the raiser of an incident that the caller has opened has still to do. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
    public List<RaiserTask> open(Incident incident) {
        return incident.state().isEnded() ? List.of() : tasks.openOf(incident);
    }

    private static Workplace placeOf(Incident incident) {
        ContactUs form = incident.form();
        return form.office() == null ? Workplace.ofSite(form.submittingSite()) : Workplace.ofOffice(form.office());
    }
}

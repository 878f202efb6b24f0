package uk.gov.dwp.jobmatch.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.raisertask.AskedOfUs;
import uk.gov.dwp.jobmatch.raisertask.AskedOfUs.Asked;
import uk.gov.dwp.jobmatch.raisertask.NoSuchTask;
import uk.gov.dwp.jobmatch.raisertask.RaiserTask;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.raisertask.Settlement;
import uk.gov.dwp.jobmatch.reception.FormRefused;

/** Where a Jobcentre does what it was asked for, by the road that a partner's update takes. */
@Stateless
@RolesAllowed(Role.ADVISER)
public class TaskAnswers {

    @Inject
    AskedOfUs asked;

    @Inject
    Rerouting rerouting;

    @Inject
    IncidentDesk desk;

    @Inject
    Additions additions;

    @Inject
    RaiserTasks tasks;

    @Inject
    AuditTrail audit;

    /**
     * Settles a task with what was asked for, or with words why it cannot be had; other tasks that the same answers are
     * settled with it.
     *
     * @param answer at least one of its parts is given
     * @throws NoSuchTask if it is not the caller's Jobcentre's, or settled by now
     * @throws NotPossibleNow if the incident was withdrawn
     * @throws FormRefused if the customer cannot be reached by the new details
     * @throws FilesRefused if the files cannot be taken
     */
    public Incident settle(long task, Update answer) {
        Asked before = asked.open(task);
        long id = before.incident().id();
        if (answer.isContact()) {
            rerouting.newContact(id, answer.email(), answer.phone());
        }
        Incident incident = desk.locked(id);
        RaiserTask settled = before.task();
        additions.add(incident, answer);
        if (settled.isOpen()) {
            tasks.settle(incident, settled, howBy(answer));
        }
        audit.record(
                AuditAction.TASK_DONE,
                incident.reference(),
                settled.settled().orElseThrow().name());
        return incident;
    }

    private static Settlement howBy(Update answer) {
        if (answer.isContact()) {
            return Settlement.CONTACT;
        }
        return answer.files().isEmpty() ? Settlement.WORDS : Settlement.FILES;
    }
}

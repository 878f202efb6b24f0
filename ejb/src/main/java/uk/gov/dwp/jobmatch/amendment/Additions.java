package uk.gov.dwp.jobmatch.amendment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.attachment.AttachmentStore;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.raisertask.Settlement;
import uk.gov.dwp.jobmatch.waiting.WaitingRoom;

/** Adds to an incident what its raiser had to add, whoever that is, and has it come back to whoever must read it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Additions {

    @Inject
    IncidentDesk desk;

    @Inject
    WaitingRoom waiting;

    @Inject
    AttachmentStore attachments;

    @Inject
    RaiserTasks tasks;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Adds words and files to an incident that the caller's transaction has locked; new contact details are in it already.
     * What was answered or closed comes back to the queue if there is something to read, and whatever was closed does in any
     * case.
     */
    public void add(Incident incident, Update update) {
        incident.update(signedIn.name(), clock.instant());
        waiting.leave(incident, WaitingRoom.Why.UPDATE, signedIn.name());
        if (update.isToBeRead()) {
            timeline.write(incident.id(), Entry.Kind.UPDATED, update.note());
            attachments.keep(incident, update.files(), signedIn.name());
        }
        settleTasks(incident, update);
        boolean comesBack = update.isToBeRead() && incident.state() == IncidentState.ANSWERED;
        if (comesBack || incident.state() == IncidentState.CLOSED) {
            desk.reopen(incident, null);
        }
        audit.record(AuditAction.INCIDENT_UPDATED, incident.reference(), update.kinds());
    }

    private void settleTasks(Incident incident, Update update) {
        if (update.note() != null) {
            tasks.came(incident, Settlement.WORDS);
        }
        if (!update.files().isEmpty()) {
            tasks.came(incident, Settlement.FILES);
        }
    }
}

package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Which deeds an incident's page offers to whom; a form that has just been sent stays until it is answered. */
@Named
@RequestScoped
public class Permitted {

    @Inject
    Visitor visitor;

    public boolean take(Incident incident) {
        return visitor.hasSent("take-form") || (worksHere() && incident.state().isTakeable());
    }

    /** Whoever has done with an incident goes on with the next from here. */
    public boolean takeNext(Incident incident) {
        boolean toDo = incident.state().isRunning() || incident.state() == IncidentState.WAITING_FOR_CUSTOMER;
        return visitor.hasSent("next-form") || (worksHere() && isMine(incident) && !toDo);
    }

    public boolean putBack(Incident incident) {
        boolean may = isMine(incident) || visitor.holds(Role.DUTY_MANAGER);
        return visitor.hasSent("put-back-form") || (may && worksHere() && incident.state() == IncidentState.TAKEN);
    }

    public boolean reply(Incident incident) {
        return visitor.hasSent("reply-form") || isAnswerable(incident);
    }

    /** Whether a reply by the visitor could go out now. */
    public boolean isAnswerable(Incident incident) {
        return worksHere() && isMine(incident) && incident.state() == IncidentState.TAKEN;
    }

    public boolean note(Incident incident) {
        return visitor.hasSent("note-form") || worksHere();
    }

    /** An open call ends with its own outcome. */
    public boolean close(Incident incident) {
        boolean open = !incident.state().isEnded() && incident.state() != IncidentState.CALLBACK_OWED;
        return visitor.hasSent("close-form") || (worksHere() && open);
    }

    public boolean reopen(Incident incident) {
        boolean done = incident.state() == IncidentState.CLOSED || incident.state() == IncidentState.ANSWERED;
        return visitor.hasSent("reopen-form") || (worksHere() && done);
    }

    public boolean isMine(Incident incident) {
        return visitor.is(incident.owner());
    }

    /** Only the helpdesk acts; others read. */
    public boolean worksHere() {
        return visitor.isOfHelpdesk();
    }
}

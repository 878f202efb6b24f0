package uk.gov.dwp.jobmatch.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.routing.Category;

/** Where an incident is given to somebody of the helpdesk, or found to be about something else. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class AssignmentDesk {

    @Inject
    IncidentDesk desk;

    @Inject
    Colleagues colleagues;

    @Inject
    Absences absences;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Gives an incident to a colleague, or to the caller; whoever has it already keeps it.
     *
     * @param version the one the caller saw
     * @param reason shown in the timeline; may be empty where it is taken from nobody else
     * @throws ReasonNeeded if it is taken from somebody and nobody said why
     * @throws NoSuchColleague if that person may not hold it
     */
    public void assign(long id, int version, String to, String reason) {
        Incident incident = desk.asSeen(id, version);
        colleagues.checkMayHold(to);
        String holder = incident.owner().orElse("");
        if (holder.equals(to)) {
            return;
        }
        if (!holder.isEmpty() && reason.isBlank() && !absences.mine().contains(holder)) {
            throw new ReasonNeeded(holder);
        }
        incident.give(to, signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.ASSIGNED, (to + "\n" + reason).strip());
        audit.record(AuditAction.INCIDENT_ASSIGNED, incident.reference(), to);
    }

    /** Says what an incident is about; {@code version} is the one the caller saw. */
    public void categorise(long id, int version, Category category) {
        Incident incident = desk.asSeen(id, version);
        Category before = incident.form().category();
        if (before == category) {
            return;
        }
        incident.recategorise(category, signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.CATEGORY_CHANGED, before + "\n" + category);
        audit.record(AuditAction.INCIDENT_CATEGORISED, incident.reference(), category.name());
    }
}

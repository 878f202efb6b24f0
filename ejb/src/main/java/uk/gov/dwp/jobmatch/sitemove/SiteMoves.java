package uk.gov.dwp.jobmatch.sitemove;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.answer.Rerouting;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack.Pending;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;

/** Where the helpdesk gives an incident to another Employer Direct site: its clock runs on, and the old site goes on reading it. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class SiteMoves {

    @Inject
    EntityManager entities;

    @Inject
    CallbacksTakenBack calls;

    @Inject
    IncidentDesk desk;

    @Inject
    Rerouting rerouting;

    @Inject
    Directory directory;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Whether an incident is one that has a site and has not ended. */
    public boolean isMovable(Incident incident) {
        return incident.form().channel() == Channel.EMPLOYER_DIRECT
                && !incident.state().isEnded();
    }

    /** The sites that an incident can be moved to: all but the one that has it. */
    public List<Site> choices(Incident incident) {
        return directory.workingSites().stream()
                .filter(site -> !site.code().equals(siteOf(incident.form())))
                .toList();
    }

    /**
     * Moves an incident. Its route is worked out again, an answer that has not gone out and a call that nobody has begun follow it,
     * and no due time changes.
     *
     * @param version the one the caller saw
     * @param site code of the site that takes it over
     * @param reason shown in the timeline
     * @throws ChangedByAnother if somebody was first
     * @throws NotPossibleNow if it is no Employer Direct incident, has ended, or the site has it already
     * @throws FormRefused if the form could not be accepted today
     */
    public void move(long id, int version, String site, String reason) {
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.asSeen(id, version);
        boolean choice =
                choices(incident).stream().anyMatch(found -> found.code().equals(site));
        if (!isMovable(incident) || !choice) {
            throw new NotPossibleNow(incident.reference(), incident.state(), incident.state());
        }
        String before = String.valueOf(siteOf(incident.form()));
        remember(id, before);
        timeline.write(id, Entry.Kind.SITE_CHANGED, before + " " + site + "\n" + reason);
        rerouting.newSite(incident, site, call);
        audit.record(AuditAction.INCIDENT_MOVED, incident.reference(), before + " " + site);
    }

    private void remember(long incident, String site) {
        entities.createNativeQuery("insert into former_site values (?, ?, ?) on conflict do nothing")
                .setParameter(1, incident)
                .setParameter(2, site)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    private static @Nullable String siteOf(ContactUs form) {
        return form.handlingSite() == null ? form.submittingSite() : form.handlingSite();
    }
}

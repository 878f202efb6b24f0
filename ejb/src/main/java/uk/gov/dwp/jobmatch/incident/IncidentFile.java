package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.routing.CallbackOwner;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

/** Opens an incident to those who may see it, and writes down that they looked. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
public class IncidentFile {

    private static final int TIMELINE_LIMIT = 500;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /**
     * The incident of this reference, if the caller may see it.
     *
     * @throws NoSuchIncident if there is none, or it is not the caller's to see: the two look the same
     */
    public Incident open(String reference) {
        Reference asked = Reference.parse(reference).orElseThrow(NoSuchIncident::new);
        Incident incident =
                find(asked).filter(found -> maySee(signedIn.person(), found)).orElseThrow(() -> refused(asked));
        audit.record(AuditAction.INCIDENT_READ, incident.reference(), null);
        return incident;
    }

    /** Whether the caller may see an incident, by whatever way it was found. */
    public boolean isToBeSeen(Incident incident) {
        return maySee(signedIn.person(), incident);
    }

    private Optional<Incident> find(Reference asked) {
        return Optional.ofNullable(entities.find(Incident.class, asked.number()))
                .filter(incident -> incident.reference().equals(asked.toString()));
    }

    /** Written down whether or not there is such an incident: neither the answer nor its time tells the two apart. */
    private NoSuchIncident refused(Reference asked) {
        audit.refused(AuditAction.INCIDENT_READ, asked.toString(), null);
        return new NoSuchIncident();
    }

    /** What has happened to an incident that {@link #open} gave, the oldest first. */
    public List<Entry> timeline(Incident incident) {
        return entities.createQuery("select e from Entry e where e.incident = :incident order by e.id", Entry.class)
                .setParameter("incident", incident.id())
                .setMaxResults(TIMELINE_LIMIT)
                .getResultList();
    }

    /** What the raiser still has to put right about an incident that {@link #open} gave. */
    public List<Task> tasks(Incident incident) {
        return entities.createQuery("""
                        select t from Task t where t.key.incident = :incident and t.doneAt is null order by t.key.code
                        """, Task.class)
                .setParameter("incident", incident.id())
                .getResultList();
    }

    /** The newest incidents that the caller's Jobcentre has raised, at most {@code limit}. */
    @RolesAllowed(Role.ADVISER)
    public List<Incident> raisedByMyOffice(int limit) {
        return entities.createQuery(
                        "select i from Incident i where i.form.office = :office order by i.id desc", Incident.class)
                .setParameter("office", signedIn.person().office().orElse(""))
                .setMaxResults(limit)
                .getResultList();
    }

    private static boolean maySee(Person person, Incident incident) {
        ContactUs form = incident.form();
        return person.has(Role.HELPDESK)
                || person.has(Role.DUTY_MANAGER)
                || (person.has(Role.ADVISER) && isAt(person.office().orElse(""), form.office()))
                || (person.has(Role.TEAM_LEADER) && isForSite(person.site().orElse(""), incident))
                || ((person.has(Role.QAT) || person.has(Role.CALLER)) && isForSerco(incident));
    }

    private static boolean isForSite(String site, Incident incident) {
        ContactUs form = incident.form();
        return isAt(site, form.submittingSite())
                || isAt(site, form.handlingSite())
                || isAt(site, incident.homeSite().orElse(null));
    }

    private static boolean isForSerco(Incident incident) {
        return incident.route().replyTo() == ReplyTo.SERCO_INBOX
                || incident.route()
                        .callbackOwner()
                        .filter(CallbackOwner.SERCO_QAT::equals)
                        .isPresent();
    }

    private static boolean isAt(String mine, @Nullable String place) {
        return !mine.isEmpty() && mine.equals(place);
    }
}

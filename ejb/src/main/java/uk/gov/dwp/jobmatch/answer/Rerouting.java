package uk.gov.dwp.jobmatch.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack.Pending;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Route;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.reception.RouteFinder;
import uk.gov.dwp.jobmatch.reception.RouteFinder.Found;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Language;

/** Works an incident's route out again where its customer can be reached another way, under the policy in force (X6, X16). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Rerouting {

    @Inject
    RouteFinder routes;

    @Inject
    CallbacksTakenBack calls;

    @Inject
    IncidentDesk desk;

    @Inject
    RaiserTasks tasks;

    @Inject
    Readdressing promises;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * New details for the customer of an incident that the transaction has not locked yet. What was promised and not begun
     * follows the new route.
     *
     * @param email null where it is not new
     * @param phone null where it is not new
     * @return the route before; empty where nothing is new
     * @throws FormRefused if the form could not be accepted with them
     */
    public Optional<Route> newContact(long id, @Nullable String email, @Nullable String phone) {
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.locked(id);
        ContactUs before = incident.form();
        ContactUs form = before.withContact(email, phone);
        Found found = accepted(form);
        ContactUs dialable = PhoneNumber.dialable(form);
        if (dialable.equals(before)) {
            return Optional.empty();
        }
        Route old = incident.route();
        reroute(incident, dialable, found);
        promises.follow(incident, call);
        return Optional.of(old);
    }

    /**
     * Another Employer Direct site for an incident that the caller's transaction holds. What was promised and not begun follows
     * the new route; no due time changes (domain.md X11).
     *
     * @param call what {@link CallbacksTakenBack#pending} gave before the incident was locked
     * @throws FormRefused if the form could not be accepted today
     */
    public void newSite(Incident incident, String site, Optional<Pending> call) {
        ContactUs form = incident.form().handledBy(site);
        Found found = accepted(form);
        Route old = incident.route();
        incident.reroute(form, found.route(), found.homeSite(), signedIn.name(), clock.instant());
        tellOf(old, incident);
        promises.follow(incident, call);
    }

    /**
     * Another account for the customer of an incident that the caller's transaction holds, and with it perhaps another address.
     * What was promised and not begun follows the new route; what has ended keeps the old one.
     *
     * @param call what {@link CallbacksTakenBack#pending} gave before the incident was locked
     * @throws FormRefused if the form could not be accepted today
     */
    public void newAccount(Incident incident, ContactUs form, Optional<Pending> call) {
        if (incident.state().isEnded()) {
            incident.reroute(
                    form, incident.route(), incident.homeSite().orElse(null), signedIn.name(), clock.instant());
            return;
        }
        Found found = accepted(form);
        Route old = incident.route();
        boolean readdressed = !Objects.equals(
                incident.form().customer().email(), form.customer().email());
        incident.reroute(form, found.route(), found.homeSite(), signedIn.name(), clock.instant());
        if (readdressed) {
            timeline.write(incident.id(), Entry.Kind.CONTACT_CHANGED, "EMAIL");
        }
        if (readdressed && form.customer().email() != null) {
            tasks.contactCame(incident, Set.copyOf(found.decision().tasks()), false);
        }
        tellOf(old, incident);
        promises.follow(incident, call);
    }

    private Found accepted(ContactUs form) {
        Found found = routes.find(form);
        if (!found.decision().accepted()) {
            throw new FormRefused(found.decision().refusals());
        }
        return found;
    }

    private void reroute(Incident incident, ContactUs form, Found found) {
        Route old = incident.route();
        String fields = changed(incident.form(), form);
        Instant now = clock.instant();
        incident.reroute(form, found.route(), found.homeSite(), signedIn.name(), now);
        timeline.write(incident.id(), Entry.Kind.CONTACT_CHANGED, fields);
        tellOf(old, incident);
        tasks.contactCame(incident, Set.copyOf(found.decision().tasks()), fields.contains("PHONE"));
    }

    private void tellOf(Route old, Incident incident) {
        if (!old.rule().equals(incident.route().rule())) {
            timeline.write(incident.id(), Entry.Kind.ROUTE_CHANGED, story(old, incident.route()));
        }
        audit.record(
                AuditAction.INCIDENT_REROUTED,
                incident.reference(),
                old.rule() + " " + incident.route().rule());
    }

    private static String changed(ContactUs before, ContactUs after) {
        boolean email =
                !Objects.equals(before.customer().email(), after.customer().email());
        boolean phone =
                !Objects.equals(before.customer().phone(), after.customer().phone());
        if (email) {
            return phone ? "EMAIL_AND_PHONE" : "EMAIL";
        }
        return "PHONE";
    }

    private static String story(Route old, Route now) {
        return String.join("\n", old.rule(), now.rule(), now.why(Language.EN), now.why(Language.CY));
    }
}

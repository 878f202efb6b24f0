package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Place;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.incident.Route;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.reception.RouteFinder.Found;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.safety.Origin;
import uk.gov.dwp.jobmatch.safety.SafetyDesk;

/** Enters accepted forms: the incident, its first line in the timeline and audit, and the mails it makes us owe. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Register {

    @Inject
    EntityManager entities;

    @Inject
    IncidentNumbers numbers;

    @Inject
    Directory directory;

    @Inject
    Calendars calendars;

    @Inject
    Addressing addressing;

    @Inject
    IncidentDesk desk;

    @Inject
    RaiserTasks tasks;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    SafetyDesk safety;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** An incident with its reference and due time, not yet written. */
    public Incident draw(ContactUs form, Found found) {
        Instant now = clock.instant();
        Reference reference = Reference.at(now, numbers.next());
        Route route = found.route();
        Incident incident = new Incident(reference, PhoneNumber.dialable(form), route, found.homeSite(), now);
        Workplace place = Workplace.ofSite(addressing.answeringSite(incident).orElse(null));
        incident.dueBy(calendars.dueAt(route.priority(), route.policyVersion(), place, now));
        return incident;
    }

    /** Writes it down with everything that follows from it. */
    public void enter(Incident incident, Found found) {
        entities.persist(incident);
        entities.persist(
                new Entry(incident.id(), Entry.Kind.RAISED, incident.form().raisedBy(), null, incident.receivedAt()));
        found.decision().tasks().forEach(lacking -> tasks.ask(incident, lacking));
        audit.recordAt(
                incident.receivedAt(),
                AuditAction.INCIDENT_RAISED,
                incident.reference(),
                incident.route().rule());
        acknowledge(incident);
        if (found.decision().alertsDutyManager()) {
            alert(incident);
        }
        if (incident.route().replyTo() == ReplyTo.NONE) {
            desk.close(incident, Outcome.NO_REPLY_POSSIBLE, null);
        }
    }

    /** What the sender is told about it. */
    public Receipt receipt(Incident incident) {
        return Receipt.of(
                incident,
                replyAddress(incident).map(Mask::address).orElse(null),
                addressing.ownerGroup(incident).orElse(null));
    }

    /** Nothing automatic goes to an address that nobody has verified: anybody could have typed anybody's. */
    private void acknowledge(Incident incident) {
        if (incident.form().channel() != Channel.ANONYMOUS) {
            addressing
                    .recipient(incident, incident.route().replyTo())
                    .ifPresent(recipient -> deliveries.promise(incident.id(), Purpose.RECEIPT, recipient, null, null));
        }
    }

    private void alert(Incident incident) {
        ContactUs form = incident.form();
        String site = form.handlingSite() == null ? form.submittingSite() : form.handlingSite();
        safety.raise(Origin.incident(incident.reference()), new Place(site, form.office()));
        deliveries.promise(incident.id(), Purpose.DUTY_ALERT, Recipient.mailbox(Mailbox.DUTY_MANAGER), null, null);
        audit.record(
                AuditAction.SAFETY_ALERT_RAISED,
                incident.reference(),
                incident.route().rule());
    }

    private Optional<String> replyAddress(Incident incident) {
        ContactUs form = incident.form();
        return switch (incident.route().replyTo()) {
            case CUSTOMER, UNVERIFIED_ADDRESS ->
                Optional.ofNullable(form.customer().email());
            case DWP_USER -> Optional.ofNullable(form.dwpEmail());
            default ->
                addressing
                        .recipient(incident, incident.route().replyTo())
                        .flatMap(Recipient::mailbox)
                        .flatMap(directory::mailbox)
                        .map(Mailbox::address);
        };
    }
}

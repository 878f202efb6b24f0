package uk.gov.dwp.jobmatch.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.OwedCalls;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.template.ReplyTemplates;

/** Where the helpdesk answers: the reply, the mail that carries it and the call that goes with it are promised as one. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class AnswerDesk {

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    Addressing addressing;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    OwedCalls calls;

    @Inject
    ReplyTemplates templates;

    @Inject
    Drafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Sends the answer to the one right recipient, and owes the call where the route asks for one.
     *
     * @param version the one the caller saw
     * @param words the answer, which is also what a callback tells the customer
     * @param close whether nothing is left to do; ignored where a call is owed, whose outcome decides that
     * @throws ChangedByAnother if somebody was first: nothing was sent
     * @throws NotPossibleNow if nobody has taken the incident
     */
    public Incident reply(long id, int version, String words, boolean close) {
        Incident incident = desk.asSeen(id, version);
        boolean callOwed = calls.isOwed(incident);
        Instant now = clock.instant();
        incident.answer(callOwed, signedIn.name(), now);
        audit.record(
                AuditAction.INCIDENT_ANSWERED,
                incident.reference(),
                incident.route().replyTo().name());
        Entry reply = new Entry(incident.id(), Entry.Kind.REPLY, signedIn.name(), words, now);
        entities.persist(reply);
        promise(incident, reply, callOwed);
        templates.usedInReply(incident.id(), reply.id());
        drafts.sent(incident.id(), Writing.REPLY);
        if (close && !callOwed) {
            desk.close(incident, Outcome.RESOLVED, null);
        }
        return incident;
    }

    private void promise(Incident incident, Entry reply, boolean callOwed) {
        addressing
                .recipients(incident)
                .forEach(recipient -> deliveries.promise(incident.id(), Purpose.REPLY, recipient, reply.id(), null));
        if (callOwed) {
            calls.owe(incident, reply, signedIn.name());
        }
    }
}

package uk.gov.dwp.jobmatch.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack.Pending;
import uk.gov.dwp.jobmatch.callback.OwedCalls;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.delivery.UnsentMail;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;

/**
 * Lets the last answer follow its incident's new route (domain.md X6): by mail instead of by call, by call instead of by mail,
 * or to another number. What has gone out or was begun stays, so that nobody is answered twice.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Readdressing {

    private static final String ROUTE_CHANGED = "ROUTE_CHANGED";

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    @Inject
    OwedCalls owed;

    @Inject
    CallbacksTakenBack calls;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    UnsentMail mails;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /** Has what is owed for the last answer go where the incident's route says now. */
    public void follow(Incident incident, Optional<Pending> call) {
        if (call.isPresent()) {
            follow(incident, call.get());
        } else {
            lastAnswer(incident).ifPresent(reply -> followByMail(incident, reply));
        }
    }

    private void follow(Incident incident, Pending call) {
        Callback callback = call.own();
        if (call.isStarted() || owed.isStillOwed(callback, incident)) {
            return;
        }
        Entry reply = entities.find(Entry.class, callback.entry());
        calls.takeBack(callback, signedIn.name());
        mails.stopCallRequired(callback.id(), ROUTE_CHANGED);
        if (owed.isOwed(incident)) {
            owed.owe(incident, reply, signedIn.name()).dueNoLaterThan(callback.dueAt());
        } else {
            incident.callEnded(signedIn.name(), clock.instant());
        }
        address(incident, reply);
    }

    private void followByMail(Incident incident, Entry reply) {
        boolean answered = mails.carrying(reply.id()).stream().anyMatch(Delivery::mayBeAnswered);
        if (answered) {
            return;
        }
        address(incident, reply);
        if (incident.state() == IncidentState.ANSWERED && owed.isOwed(incident)) {
            incident.owesCall(signedIn.name(), clock.instant());
            owed.owe(incident, reply, signedIn.name());
        }
    }

    private void address(Incident incident, Entry reply) {
        List<Delivery> carrying = mails.carrying(reply.id());
        List<Recipient> recipients = addressing.recipients(incident);
        carrying.stream()
                .filter(mail -> !mail.mayBeAnswered() && !recipients.contains(mail.recipient()))
                .forEach(mail -> mails.stop(mail, ROUTE_CHANGED));
        for (Recipient recipient : recipients) {
            carrying.stream()
                    .filter(mail -> mail.recipient().equals(recipient))
                    .findFirst()
                    .ifPresentOrElse(this::revive, () -> promise(incident, reply, recipient));
        }
    }

    private void revive(Delivery mail) {
        if (mail.isRevivable()) {
            mails.revive(mail);
        }
    }

    private void promise(Incident incident, Entry reply, Recipient recipient) {
        deliveries.promise(incident.id(), Purpose.REPLY, recipient, reply.id(), null);
    }

    private Optional<Entry> lastAnswer(Incident incident) {
        return entities.createQuery(
                        "select e from Entry e where e.incident = :incident and e.kind = :reply order by e.id desc",
                        Entry.class)
                .setParameter("incident", incident.id())
                .setParameter("reply", Entry.Kind.REPLY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}

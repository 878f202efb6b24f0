package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.delivery.Courier;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.Customer;

/** Writes down, with the answer, which calls are owed: one to a number at a time, as the incident's route asks for. */
@Stateless
@PermitAll
public class OwedCalls {

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    @Inject
    Calendars calendars;

    @Inject
    RestrictedCalls restricted;

    @Inject
    Courier courier;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Whether an answer to this incident owes its customer a call too. */
    public boolean isOwed(Incident incident) {
        return addressing.ownerGroup(incident).isPresent()
                && incident.form().customer().phone() != null;
    }

    /**
     * Writes down the call that an incident's route owes, in the caller's transaction. Where somebody already owes that
     * number a call, the two become one.
     *
     * @param reply what to tell the customer
     * @param person user name of whoever wrote the reply
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Callback owe(Incident incident, Entry reply, String person) {
        Instant now = clock.instant();
        String group = addressing.ownerGroup(incident).orElseThrow();
        Callback callback = new Callback(owed(incident, reply, group, now), person, now);
        Optional<Callback> open = openFor(callback.phone());
        open.ifPresent(other -> callback.join(other, person, now));
        entities.persist(callback);
        note(callback, open.map(Callback::reference).orElse(group), person, now);
        audit.record(
                open.isPresent() ? AuditAction.CALLBACK_JOINED : AuditAction.CALLBACK_OWED,
                callback.reference(),
                incident.reference());
        open.ifPresent(other -> restricted.entrust(other, person));
        if (callback.state() == CallbackState.OWED) {
            courier.announceCallback(callback.id());
        }
        return callback;
    }

    /**
     * Has a call that is still to be made go on with its customer's number of now, and what was joined to it too. Where
     * somebody already owes that number a call, they become one.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void redial(Callback callback, Incident incident, String person) {
        String phone = dialled(incident.form().customer());
        if (phone.equals(callback.phone())) {
            return;
        }
        Optional<Callback> open = openFor(phone);
        open.ifPresentOrElse(
                other -> joinWithAll(callback, other, person), () -> callback.dial(phone, person, clock.instant()));
        audit.record(
                open.isPresent() ? AuditAction.CALLBACK_JOINED : AuditAction.CALLBACK_REDIALLED,
                callback.reference(),
                incident.reference());
    }

    private void joinWithAll(Callback callback, Callback other, String person) {
        entities.createQuery("select c from Callback c where c.joinedTo = :callback", Callback.class)
                .setParameter("callback", callback.id())
                .getResultStream()
                .forEach(joined -> joined.joinInstead(other));
        callback.join(other, person, clock.instant());
        restricted.entrust(other, person);
    }

    /** Whether a callback is still what its incident's route asks for. */
    public boolean isStillOwed(Callback callback, Incident incident) {
        return isOwed(incident)
                && (isTransferred(callback) || isOwedBy(callback.ownerGroup(), incident))
                && dialled(incident.form().customer()).equals(callback.phone());
    }

    private boolean isOwedBy(String group, Incident incident) {
        return addressing.ownerGroup(incident).filter(group::equals).isPresent();
    }

    /** A person has chosen its group, and no route changes that by itself. */
    private boolean isTransferred(Callback callback) {
        return !entities.createQuery("select t.id from Transfer t where t.callback = :callback", Long.class)
                .setParameter("callback", callback.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * The open callback for a number, locked. Two answers at once to the same number wait for each other here, so that one
     * joins the other; and whoever is ending that call has either finished, or will find what joined it.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Callback> openFor(String phone) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) waited")
                .setParameter(1, phone)
                .getResultList();
        return entities.createQuery("""
                        select c from Callback c where c.phone = :phone and c.state in (
                            uk.gov.dwp.jobmatch.callback.CallbackState.OWED,
                            uk.gov.dwp.jobmatch.callback.CallbackState.OFFERED,
                            uk.gov.dwp.jobmatch.callback.CallbackState.HELD,
                            uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN)
                        """, Callback.class)
                .setParameter("phone", phone)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private OwedCall owed(Incident incident, Entry reply, String group, Instant now) {
        Instant due = calendars.dueAt(
                incident.route().priority(), incident.route().policyVersion(), Workplace.ofGroup(group), now);
        boolean held = incident.route().isCallbackHeld();
        String phone = dialled(incident.form().customer());
        return new OwedCall(incident.id(), reply.id(), group, phone, held, due);
    }

    private void note(Callback callback, String body, String person, Instant now) {
        entities.persist(new Entry(callback.incident(), Entry.Kind.CALL_OWED, person, body, now));
    }

    private static String dialled(Customer customer) {
        String phone = Objects.requireNonNull(customer.phone());
        String extension = customer.phoneExtension();
        return extension == null || phone.contains(PhoneNumber.EXTENSION)
                ? phone
                : phone + PhoneNumber.EXTENSION + extension;
    }
}

package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.Courier;
import uk.gov.dwp.jobmatch.incident.Entry;

/** Takes back calls that nobody needs any more, and loses none that was to be made together with one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CallbacksTakenBack {

    @Inject
    EntityManager entities;

    @Inject
    OwedCalls owed;

    @Inject
    Courier courier;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * A call that an incident owes.
     *
     * @param made the callback it is made with: itself, or the one it has joined
     */
    public record Pending(Callback own, Callback made) {

        /** Whether somebody has set about it. */
        public boolean isStarted() {
            return made.isStarted();
        }
    }

    /**
     * The call that an incident still owes, locked until the transaction ends. To be asked for before the incident is locked:
     * whoever ends a call locks in this order too.
     */
    public Optional<Pending> pending(long incident) {
        List<String> phones = entities.createQuery("""
                        select c.phone from Callback c where c.incident = :incident and c.closedAt is null
                        """, String.class)
                .setParameter("incident", incident)
                .getResultList();
        return phones.stream()
                .findFirst()
                .flatMap(owed::openFor)
                .flatMap(made -> own(incident).map(own -> new Pending(own, made)));
    }

    private Optional<Callback> own(long incident) {
        return entities.createQuery("""
                        select c from Callback c where c.incident = :incident and c.closedAt is null
                        """, Callback.class)
                .setParameter("incident", incident)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Ends a call without an outcome. What was to be made with it is made all the same. */
    public void takeBack(Callback callback, String person) {
        List<Callback> joined = joinedTo(callback);
        CallbackState howFar = callback.state();
        callback.end(CallbackState.SUPERSEDED, null, person, clock.instant());
        entities.persist(new Entry(
                callback.incident(), Entry.Kind.CALL_SUPERSEDED, person, callback.reference(), clock.instant()));
        audit.record(AuditAction.CALLBACK_SUPERSEDED, callback.reference(), howFar.name());
        entities.flush(); // the number is free before another callback has it
        if (!joined.isEmpty()) {
            joined.get(0).replace(callback, howFar, person, clock.instant());
            passOn(joined.get(0), joined.subList(1, joined.size()));
        }
    }

    private List<Callback> joinedTo(Callback callback) {
        return entities.createQuery("""
                        select c from Callback c where c.joinedTo = :callback and c.closedAt is null order by c.id
                        """, Callback.class)
                .setParameter("callback", callback.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void passOn(Callback heir, List<Callback> others) {
        others.forEach(other -> other.joinInstead(heir));
        if (heir.state() == CallbackState.OWED) {
            courier.announceCallback(heir.id());
        }
    }
}

package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.Timeline;

/** Where a call is opened, taken, allocated and released, by those whose group owes it and by the duty manager. */
@Stateless
@RolesAllowed({Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER, Role.DUTY_MANAGER})
public class CallbackBoard {

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    CallbackOffers offers;

    @Inject
    RestrictedCalls restricted;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * The callback of this reference with its incident, if the caller may see it; the look is written down. A group that has passed it on may go
     * on reading it (domain.md X11).
     *
     * @throws NoSuchCallback if there is none, or it is not the caller's to see: the two look the same
     */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER})
    public Call open(String reference) {
        Callback callback = Callback.idIn(reference)
                .map(id -> entities.find(Callback.class, id))
                .orElseThrow(NoSuchCallback::new);
        if (!mayBeOpened(callback)) {
            throw refused(AuditAction.CALLBACK_READ, callback);
        }
        audit.record(AuditAction.CALLBACK_READ, reference, null);
        return new Call(callback, entities.find(Incident.class, callback.incident()));
    }

    /** Whether {@link #open} would give the caller this call; nothing is written down. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER})
    public boolean mayBeOpened(Callback callback) {
        return restricted.isOpenTo(signedIn.person(), callback, isOfItsGroup(callback) || wasOfItsGroup(callback));
    }

    /** Whether the caller's group owes this call, which they may read because it was theirs or they see everything. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER})
    public boolean isOwn(Callback callback) {
        return signedIn.person().callbackGroups().contains(callback.ownerGroup());
    }

    /** All callbacks of an incident the caller has opened, the oldest first. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER})
    public List<Callback> of(Incident incident) {
        return entities.createQuery(
                        "select c from Callback c where c.incident = :incident order by c.id", Callback.class)
                .setParameter("incident", incident.id())
                .getResultList();
    }

    /**
     * The caller will make this call, or makes it in place of a colleague who took it; {@code version} is the one the caller
     * saw.
     */
    @RolesAllowed({Role.TEAM_LEADER, Role.ADVISER, Role.QAT})
    public Callback take(long id, int version) {
        Callback callback = asSeen(id, version);
        if (!callback.state().isTakeable()) {
            throw callback.changedByAnother();
        }
        return taken(callback);
    }

    private Callback taken(Callback callback) {
        callback.giveTo(signedIn.name(), signedIn.name(), clock.instant());
        audit.record(AuditAction.CALLBACK_TAKEN, callback.reference(), null);
        return callback;
    }

    /** Gives the caller the soonest due call of their groups that nobody has; empty where there is none. */
    @RolesAllowed({Role.TEAM_LEADER, Role.ADVISER, Role.QAT})
    public Optional<Callback> takeNext() {
        Set<String> groups = signedIn.person().callbackGroups();
        List<?> ids = entities.createNativeQuery("""
                        select id from callback
                        where owner_group in (:groups) and state = 'OFFERED'
                            and (next_attempt_at is null or next_attempt_at <= :now)
                        order by due_at, id limit 1 for update skip locked
                        """, Long.class)
                .setParameter("groups", groups.isEmpty() ? Set.of("") : groups)
                .setParameter("now", clock.instant())
                .getResultList();
        return ids.stream().findFirst().map(id -> taken(entities.find(Callback.class, id)));
    }

    /** Gives a call to a QAT caller to make; a call that was allocated before may be given to another. */
    @RolesAllowed(Role.QAT)
    public Callback allocate(long id, int version, String caller) {
        Callback callback = asSeen(id, version);
        Person person = entities.find(Person.class, caller);
        boolean canCall = person != null
                && person.isActive()
                && person.callbackGroups().contains(OwnerGroup.SERCO_QAT)
                && callback.ownerGroup().equals(OwnerGroup.SERCO_QAT);
        if (!canCall || !callback.state().isTakeable()) {
            throw new NoSuchCallback();
        }
        callback.giveTo(caller, signedIn.name(), clock.instant());
        audit.record(AuditAction.CALLBACK_ALLOCATED, callback.reference(), caller);
        return callback;
    }

    /** Lets a held call be made; nobody else can. {@code reason} is shown in the timeline. */
    @RolesAllowed(Role.DUTY_MANAGER)
    public void release(long id, int version, String reason) {
        Callback callback = asSeen(id, version);
        if (callback.state() != CallbackState.HELD) {
            throw callback.changedByAnother();
        }
        offers.offer(callback);
        timeline.write(callback.incident(), Entry.Kind.CALL_RELEASED, reason);
        audit.record(AuditAction.CALLBACK_RELEASED, callback.reference(), null);
    }

    /**
     * The callback, locked until the transaction ends, if it is the caller's to see and nobody has changed it since.
     *
     * @throws NoSuchCallback if it is not the caller's to see
     * @throws ChangedByAnother if it is no longer at {@code version}
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    @PermitAll
    public Callback asSeen(long id, int version) {
        Callback callback = entities.find(Callback.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (callback == null) {
            throw new NoSuchCallback();
        }
        if (!restricted.isOpenTo(signedIn.person(), callback, isOfItsGroup(callback))) {
            throw refused(AuditAction.CALLBACK_TAKEN, callback);
        }
        if (callback.version() != version) {
            throw callback.changedByAnother();
        }
        return callback;
    }

    private NoSuchCallback refused(AuditAction action, Callback callback) {
        audit.refused(action, callback.reference(), null);
        return new NoSuchCallback();
    }

    private boolean isOfItsGroup(Callback callback) {
        Person person = signedIn.person();
        return person.callbackGroups().contains(callback.ownerGroup())
                && (!person.isOnlyCaller()
                        || callback.caller().filter(person.username()::equals).isPresent());
    }

    private boolean wasOfItsGroup(Callback callback) {
        Person person = signedIn.person();
        return !person.isOnlyCaller()
                && !entities.createQuery(
                                "select t.id from Transfer t where t.callback = :callback and t.fromGroup in :groups",
                                Long.class)
                        .setParameter("callback", callback.id())
                        .setParameter("groups", person.callbackGroups())
                        .getResultList()
                        .isEmpty();
    }
}

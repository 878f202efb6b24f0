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
import java.util.Set;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * The calls that a group owes: an Employer Direct site's for its Team Leader, SERCO's for its Quality Assessment Team and the
 * callers it allocates to, a Jobcentre's for its staff, and all for the duty manager.
 */
@Stateless
@RolesAllowed({Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER, Role.DUTY_MANAGER})
public class CallbackBoard {

    /** How many calls a board shows at most. */
    public static final int LIMIT = 200;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    CallbackOffers offers;

    @Inject
    RestrictedCalls restricted;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** The caller's open callbacks, the soonest due first, at most 200; a QAT caller sees only what was allocated. */
    public List<BoardRow> mine() {
        Person person = signedIn.person();
        boolean all = person.has(Role.DUTY_MANAGER);
        boolean onlyAllocated = !all && isOnlyCaller(person);
        Set<String> groups = person.callbackGroups();
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.callback.BoardRow(c, i, case when %s then true else false end)
                        from Callback c join Incident i on i.id = c.incident
                        where c.state in (uk.gov.dwp.jobmatch.callback.CallbackState.OFFERED,
                                          uk.gov.dwp.jobmatch.callback.CallbackState.HELD,
                                          uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN)
                          and (:all = true or c.ownerGroup in :groups or (c.caller = :me and c.state =
                                uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN))
                          and (:onlyAllocated = false or c.caller = :me)
                        order by c.dueAt, c.id
                        """.formatted(RestrictedCalls.CLOSED), BoardRow.class)
                .setParameter("all", all)
                .setParameter("groups", groups.isEmpty() ? Set.of("") : groups)
                .setParameter("onlyAllocated", onlyAllocated)
                .setParameter("me", person.username())
                .setMaxResults(LIMIT)
                .getResultList();
    }

    /**
     * The callback of this reference with its incident, if the caller may see it; the look is written down.
     *
     * @throws NoSuchCallback if there is none, or it is not the caller's to see: the two look the same
     */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER})
    public BoardRow open(String reference) {
        Callback callback = Callback.idIn(reference)
                .map(id -> entities.find(Callback.class, id))
                .orElseThrow(NoSuchCallback::new);
        refuseStrangers(callback, AuditAction.CALLBACK_READ);
        audit.record(AuditAction.CALLBACK_READ, reference, null);
        return new BoardRow(callback, entities.find(Incident.class, callback.incident()), false);
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
            throw new ChangedByAnother(callback.changedBy(), callback.changedAt());
        }
        callback.giveTo(signedIn.name(), signedIn.name(), clock.instant());
        audit.record(AuditAction.CALLBACK_TAKEN, callback.reference(), null);
        return callback;
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

    /** Lets a held call be made; nobody else can. */
    @RolesAllowed(Role.DUTY_MANAGER)
    public void release(long id, int version) {
        Callback callback = asSeen(id, version);
        if (callback.state() != CallbackState.HELD) {
            throw new ChangedByAnother(callback.changedBy(), callback.changedAt());
        }
        offers.offer(callback);
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
        refuseStrangers(callback, AuditAction.CALLBACK_TAKEN);
        if (callback.version() != version) {
            throw new ChangedByAnother(callback.changedBy(), callback.changedAt());
        }
        return callback;
    }

    private void refuseStrangers(Callback callback, AuditAction action) {
        Person person = signedIn.person();
        boolean own = person.callbackGroups().contains(callback.ownerGroup())
                && (!isOnlyCaller(person)
                        || callback.caller().filter(person.username()::equals).isPresent());
        if (!restricted.isOpenTo(person, callback, own)) {
            audit.refused(action, callback.reference(), null);
            throw new NoSuchCallback();
        }
    }

    private static boolean isOnlyCaller(Person person) {
        return person.has(Role.CALLER) && !person.has(Role.QAT);
    }
}

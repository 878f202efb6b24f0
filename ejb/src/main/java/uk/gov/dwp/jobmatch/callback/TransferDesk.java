package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.OwnerGroups;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;

/** Where a call is given to another group, by whoever leads its own or by the duty manager: it never changes hands by itself. */
@Stateless
@RolesAllowed({Role.TEAM_LEADER, Role.QAT, Role.DUTY_MANAGER})
public class TransferDesk {

    @Inject
    EntityManager entities;

    @Inject
    CallbackBoard board;

    @Inject
    CallbackOffers offers;

    @Inject
    RestrictedCalls restricted;

    @Inject
    OwnerGroups groups;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Gives a call to another group, which is told by mail as of a new one. Its due time stays (domain.md X11), and what is
     * held stays held.
     *
     * @param version the one the caller saw
     * @param group code of the new group
     * @param reason shown in the timeline
     * @throws NoSuchCallback if it is not the caller's to give away, or there is no such other group
     * @throws ChangedByAnother if it is no longer as the caller saw it, or over
     */
    public Callback transfer(long id, int version, String group, String reason) {
        Callback callback = board.asSeen(id, version);
        if (!mayTransfer(callback)
                || group.equals(callback.ownerGroup())
                || groups.inbox(group).isEmpty()) {
            audit.refused(AuditAction.CALLBACK_TRANSFERRED, callback.reference(), null);
            throw new NoSuchCallback();
        }
        if (!callback.state().isOnBoard()) {
            throw callback.changedByAnother();
        }
        move(callback, group, reason);
        return callback;
    }

    /** Groups that the caller may give a call to; none where it is not the caller's to give away. */
    public List<String> destinations(Callback callback) {
        return mayTransfer(callback) && callback.state().isOnBoard()
                ? groups.all().stream()
                        .filter(group -> !group.equals(callback.ownerGroup()))
                        .toList()
                : List.of();
    }

    /** Where a call has been before, the oldest first. */
    @RolesAllowed({Role.HELPDESK, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER, Role.DUTY_MANAGER})
    public List<Transfer> of(Callback callback) {
        return entities.createQuery(
                        "select t from Transfer t where t.callback = :callback order by t.id", Transfer.class)
                .setParameter("callback", callback.id())
                .getResultList();
    }

    private void move(Callback callback, String group, String reason) {
        String from = callback.ownerGroup();
        Entry why = new Entry(
                callback.incident(),
                Entry.Kind.CALL_TRANSFERRED,
                signedIn.name(),
                from + " " + group + ": " + reason,
                clock.instant());
        entities.persist(why);
        entities.persist(new Transfer(callback, group, why));
        callback.moveTo(group, signedIn.name(), clock.instant());
        if (callback.state() != CallbackState.HELD) {
            offers.announce(callback, why.id());
        }
        audit.record(AuditAction.CALLBACK_TRANSFERRED, callback.reference(), from + " " + group);
        restricted.entrust(callback, signedIn.name());
    }

    /** A Jobcentre has no leader of its own: the duty manager does it for them. */
    private boolean mayTransfer(Callback callback) {
        Person person = signedIn.person();
        boolean leads = person.has(Role.TEAM_LEADER) || person.has(Role.QAT);
        return person.has(Role.DUTY_MANAGER)
                || (leads
                        && callback.state() != CallbackState.HELD
                        && OwnerGroup.office(callback.ownerGroup()).isEmpty()
                        && person.callbackGroups().contains(callback.ownerGroup()));
    }
}

package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible.Why;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The requests of account holders, those that are due first; recording one starts its month. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class HolderRequests {

    private static final List<State> UNDER_WAY = List.of(State.OPEN, State.PROPOSED, State.AGREED);

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Records a request.
     *
     * @throws RequestNotPossible if there is no such account, nobody holds it any more, or it is to be received yet
     */
    public HolderRequest record(Asked asked) {
        if (entities.find(Account.class, asked.account()) == null) {
            throw new RequestNotPossible(Why.NO_SUCH_ACCOUNT);
        }
        if (entities.find(AccountHolder.class, asked.account()) == null) {
            throw new RequestNotPossible(Why.NO_HOLDER);
        }
        Instant now = clock.instant();
        if (asked.receivedOn().isAfter(WorkingCalendar.dayOf(now))) {
            throw new RequestNotPossible(Why.RECEIVED_IN_FUTURE);
        }
        HolderRequest request = new HolderRequest(asked, Clocks.due(asked.receivedOn()), signedIn.name(), now);
        entities.persist(request);
        audit.record(AuditAction.HOLDER_REQUEST_RECORDED, request.reference(), request.kind() + " " + asked.account());
        return request;
    }

    /** The request of this number; a look is written down. */
    public Optional<HolderRequest> open(long id) {
        Optional<HolderRequest> request = Optional.ofNullable(entities.find(HolderRequest.class, id));
        request.ifPresent(found -> audit.record(AuditAction.HOLDER_REQUEST_READ, found.reference(), found.account()));
        return request;
    }

    /** When the account of a request was erased, and why; empty while it is there. */
    public Optional<Erased> erased(HolderRequest request) {
        Account account = entities.find(Account.class, request.account());
        if (account.state() != AccountState.DELETED) {
            return Optional.empty();
        }
        return Optional.of(new Erased(account.changedAt(), erasure(request.account())));
    }

    private @Nullable String erasure(String account) {
        return entities.createQuery(
                        "select r from HolderRequest r where r.account = :account and r.kind = :kind and r.state = :state",
                        HolderRequest.class)
                .setParameter("account", account)
                .setParameter("kind", Kind.ERASURE)
                .setParameter("state", State.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(HolderRequest::reference)
                .orElse(null);
    }

    /**
     * Those that are under way, the one that is due soonest first.
     *
     * @param day and {@code after} the due day and the number to start behind
     */
    public List<HolderRequest> underWay(LocalDate day, long after, int limit) {
        audit.record(AuditAction.HOLDER_REQUESTS_READ, null, null);
        return entities.createQuery("""
                        select r from HolderRequest r where r.state in :states and (r.dueOn, r.id) > (:day, :after)
                        order by r.dueOn, r.id
                        """, HolderRequest.class)
                .setParameter("states", UNDER_WAY)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The last that ended, the newest first. */
    public List<HolderRequest> ended(int limit) {
        return entities.createQuery(
                        "select r from HolderRequest r where r.endedAt is not null order by r.endedAt desc, r.id desc",
                        HolderRequest.class)
                .setMaxResults(limit)
                .getResultList();
    }
}

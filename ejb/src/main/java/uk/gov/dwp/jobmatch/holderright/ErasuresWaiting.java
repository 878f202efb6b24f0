package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;

/** Erasures that two have agreed on and that wait for incidents to be finished. */
@Stateless
@PermitAll
public class ErasuresWaiting {

    @Inject
    EntityManager entities;

    @Inject
    AccountErasure erasure;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Their numbers, the one that is due soonest first. */
    public List<Long> all() {
        return entities.createQuery(
                        "select r.id from HolderRequest r where r.kind = :erasure and r.state = :agreed order by r.dueOn, r.id",
                        Long.class)
                .setParameter("erasure", Kind.ERASURE)
                .setParameter("agreed", State.AGREED)
                .getResultList();
    }

    /** Carries it out unless something is still open, or must be kept by now: then it goes on waiting. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(long id) {
        HolderRequest request = entities.find(HolderRequest.class, id);
        String account = request.account();
        entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        boolean ready = request.state() == State.AGREED
                && erasure.openIncidentsOf(account).isEmpty()
                && erasure.obstacle(account).isEmpty();
        if (ready) {
            erasure.erase(account);
            entities.find(HolderRequest.class, id).become(State.DONE, clock.instant());
            audit.record(AuditAction.HOLDER_REQUEST_DONE, request.reference(), Kind.ERASURE.name());
        }
    }
}

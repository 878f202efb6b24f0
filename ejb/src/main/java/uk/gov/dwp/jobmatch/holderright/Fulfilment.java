package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.amendment.Withdrawals;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.holderright.Decision.OpenIncidents;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible.Why;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;
import uk.gov.dwp.jobmatch.restriction.RestrictionDesk;

/** Carries out what two duty managers agree on, in the transaction of the second one's word, which has locked the account. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Fulfilment {

    @Inject
    EntityManager entities;

    @Inject
    Corrections corrections;

    @Inject
    AccountErasure erasure;

    @Inject
    Withdrawals withdrawals;

    @Inject
    RestrictionDesk restrictions;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Does what was granted; {@link State#AGREED} where something is left to do. */
    public State carryOut(HolderRequest request, Decision decision) {
        refuseForgotten(request);
        return switch (request.kind()) {
            case WHO_LOOKED, ACCESS -> State.AGREED;
            case RECTIFICATION -> {
                corrections.make(request);
                yield State.DONE;
            }
            case RESTRICTION -> {
                restrict(request, decision.officer().orElseThrow());
                yield State.DONE;
            }
            case LIFTING -> {
                lift(request);
                yield State.DONE;
            }
            case ERASURE -> erase(request, decision);
        };
    }

    /** Another request may have erased the account meanwhile: nothing may make more of it than a tombstone. */
    private void refuseForgotten(HolderRequest request) {
        boolean held = !entities.createNativeQuery("select 1 from account_holder where account = ?")
                .setParameter(1, request.account())
                .getResultList()
                .isEmpty();
        if (!held && !request.kind().isFile()) {
            throw new RequestNotPossible(Why.NO_HOLDER);
        }
    }

    /** Why this account can only be refused to be erased now, if so. */
    public void refuseImpossibleErasure(String account) {
        erasure.obstacle(account).ifPresent(obstacle -> {
            throw new RequestNotPossible(Why.valueOf(obstacle.name()));
        });
    }

    private State erase(HolderRequest request, Decision decision) {
        String account = request.account();
        refuseImpossibleErasure(account);
        List<Long> open = erasure.openIncidentsOf(account);
        OpenIncidents choice = decision.openIncidents().orElse(null);
        if (!open.isEmpty() && choice == null) {
            throw new RequestNotPossible(Why.CHOICE_NEEDED);
        }
        if (!open.isEmpty() && choice == OpenIncidents.FINISH) {
            account(request).beginClosing(clock.instant());
            return State.AGREED;
        }
        open.forEach(incident -> withdrawals.withdraw(incident, null));
        entities.flush();
        erasure.erase(account);
        return State.DONE;
    }

    /** Closed to all but the officer and the duty managers, with all its incidents (domain.md X15). */
    private void restrict(HolderRequest request, String officer) {
        String account = request.account();
        account(request).restrict(clock.instant());
        entities.createNativeQuery("""
                        insert into account_restriction (account, officer, restricted_by, restricted_at)
                        values (:account, :officer, :by, :now)
                        on conflict (account) do update set officer = excluded.officer,
                            restricted_by = excluded.restricted_by, restricted_at = excluded.restricted_at
                        """)
                .setParameter("account", account)
                .setParameter("officer", officer)
                .setParameter("by", signedIn.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        erasure.incidentsOf(account).stream()
                .filter(incident -> sight.restriction(incident).isEmpty())
                .forEach(incident -> restrictions.restrict(incident, version(incident), officer, request.reference()));
        audit.record(AuditAction.ACCOUNT_RESTRICTED, account, officer);
    }

    private void lift(HolderRequest request) {
        String account = request.account();
        account(request).lift(clock.instant());
        if (isErasureWaiting(account)) {
            account(request).beginClosing(clock.instant());
        }
        entities.createNativeQuery("delete from account_restriction where account = ?")
                .setParameter(1, account)
                .executeUpdate();
        erasure.incidentsOf(account).stream()
                .filter(incident -> sight.restriction(incident)
                        .filter(restriction -> HolderRequest.isReference(restriction.reason()))
                        .isPresent())
                .forEach(incident -> restrictions.lift(incident, version(incident), request.reference()));
        audit.record(AuditAction.ACCOUNT_RESTRICTED, account, "LIFTED");
    }

    private int version(long incident) {
        Incident found = entities.find(Incident.class, incident);
        entities.refresh(found);
        return found.version();
    }

    private boolean isErasureWaiting(String account) {
        return !entities.createNativeQuery(
                        "select 1 from holder_request where account = ? and kind = 'ERASURE' and state = 'AGREED'")
                .setParameter(1, account)
                .getResultList()
                .isEmpty();
    }

    /** Locked by whoever agreed. */
    private Account account(HolderRequest request) {
        return entities.find(Account.class, request.account());
    }
}

package uk.gov.dwp.jobmatch.feed;

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
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/**
 * Takes a grant or a revocation into the history of its account, which it locks first: whoever looks at that moment has either
 * begun before, and is waited for, or sees what was said.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConsentMerge {

    private static final String BARE = LatestWins.bareAccounts("(select cast(:account as varchar) as account)");

    private static final String SAID = LatestWins.consents("""
            (select cast(:account as varchar) as account, cast(:version as bigint) as version,
                cast(:given as boolean) as given, cast(:at as timestamptz) as at, cast(:wording as varchar) as wording,
                cast(:language as varchar) as language)
            """);

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    public Heard merge(ConsentTold told) {
        Account account = locked(told.account());
        if (account.state() == AccountState.DELETED) {
            return Heard.DELETED;
        }
        if (account.kind() != CustomerType.JOBSEEKER) {
            throw new NoJobseeker();
        }
        List<Consent> notOlder = notOlder(told);
        if (notOlder.stream().anyMatch(said -> isAgain(said, told))) {
            return Heard.UNCHANGED;
        }
        insert(told);
        audit.record(
                told.given() ? AuditAction.CONSENT_GRANTED : AuditAction.CONSENT_REVOKED,
                told.account(),
                "VERSION " + told.version());
        return notOlder.isEmpty() ? Heard.APPLIED : Heard.LATE;
    }

    /** Waits for looks that have begun. */
    private Account locked(String reference) {
        Account known = entities.find(Account.class, reference, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        entities.createNativeQuery(BARE)
                .setParameter("account", reference)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return entities.find(Account.class, reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Consent> notOlder(ConsentTold told) {
        return entities.createQuery(
                        "select c from Consent c where c.account = :account and c.version >= :version", Consent.class)
                .setParameter("account", told.account())
                .setParameter("version", told.version())
                .getResultList();
    }

    private static boolean isAgain(Consent said, ConsentTold told) {
        if (said.version() != told.version()) {
            return false;
        }
        if (said.isGiven() != told.given()) {
            throw new VersionReused();
        }
        return true;
    }

    private void insert(ConsentTold told) {
        entities.createNativeQuery(SAID)
                .setParameter("account", told.account())
                .setParameter("version", told.version())
                .setParameter("given", told.given())
                .setParameter("at", told.at())
                .setParameter("wording", told.wording())
                .setParameter("language", told.language().name())
                .setParameter("now", clock.instant())
                .setParameter("by", signedIn.name())
                .setParameter("door", Consent.Door.FEED.name())
                .executeUpdate();
    }
}

package uk.gov.dwp.jobmatch.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Account;

/** What jobseekers have said about advisers, and what stands of it now. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Consents {

    private static final int LONGEST_HISTORY = 100;

    @Inject
    EntityManager entities;

    /**
     * The account, which nobody changes until the caller's transaction ends: what is asked of it and of its consent after this
     * holds for what is read with it. Others may look meanwhile; a revocation waits.
     */
    public Optional<Account> held(String account) {
        return Optional.ofNullable(entities.find(Account.class, account, LockModeType.PESSIMISTIC_READ));
    }

    /** What stands now; asked after {@link #held} it goes on standing until the transaction ends. */
    public ConsentNow now(String account) {
        return newest(account, 1).stream()
                .findFirst()
                .map(said -> said.isGiven() ? ConsentNow.GIVEN : ConsentNow.REVOKED)
                .orElse(ConsentNow.NEVER);
    }

    /**
     * Whether an adviser may be told what is in the account, as long as the caller's transaction runs. What takes longer, such
     * as a mail that waits or an export, asks again with each mail or batch, and leaves out what it may no longer tell.
     */
    public boolean stands(String account) {
        return Verdict.on(held(account), Viewer.ADVISER, now(account)).isAllowed();
    }

    /** All that was said, the newest first. */
    public List<Consent> history(String account) {
        return newest(account, LONGEST_HISTORY);
    }

    /** What stood at an instant: by what we have been told since, and by what we had been told then. */
    public ConsentThen at(String account, Instant instant) {
        return new ConsentThen(instant, newestBy("c.at", account, instant), newestBy("c.toldAt", account, instant));
    }

    private @Nullable Consent newestBy(String time, String account, Instant instant) {
        String question =
                "select c from Consent c where c.account = :account and %s <= :instant order by c.version desc";
        return entities.createQuery(question.formatted(time), Consent.class)
                .setParameter("account", account)
                .setParameter("instant", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private List<Consent> newest(String account, int most) {
        return entities.createQuery(
                        "select c from Consent c where c.account = :account order by c.version desc", Consent.class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList();
    }
}

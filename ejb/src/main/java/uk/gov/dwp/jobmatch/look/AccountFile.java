package uk.gov.dwp.jobmatch.look;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.consent.AccountGate;
import uk.gov.dwp.jobmatch.consent.Ask;
import uk.gov.dwp.jobmatch.consent.Consents;
import uk.gov.dwp.jobmatch.consent.Look;
import uk.gov.dwp.jobmatch.consent.Verdict;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/**
 * Opens an account to those whom the gate lets in. Each look is a transaction of its own, so that it is written down whatever
 * becomes of the caller's, and a revocation waits for nothing else.
 */
@Stateless
@RolesAllowed({Role.ADVISER, Role.HELPDESK, Role.DUTY_MANAGER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountFile {

    /** How far back what was done is shown. */
    public static final int WEEKS = 8;

    @Inject
    EntityManager entities;

    @Inject
    AccountGate gate;

    @Inject
    Accounts accounts;

    @Inject
    Consents consents;

    @Inject
    InstantSource clock;

    /**
     * What is to be seen of an account, or why nothing is.
     *
     * @param limit how many rows of what was done; one more shows that there are more
     */
    public Sighting open(Ask ask, Turn turn, int limit) {
        return open(ask, turn, limit, null);
    }

    /**
     * The same, with how consent stood at an instant.
     *
     * @param then the instant; null to be told of none
     */
    public Sighting open(Ask ask, Turn turn, int limit, @Nullable Instant then) {
        Look look = gate.pass(ask);
        return look.account() == null
                ? new Sighting(look, null)
                : new Sighting(look, contents(look, turn, limit, then));
    }

    private Contents contents(Look look, Turn turn, int limit, @Nullable Instant then) {
        Account account = accounts.find(look.account()).orElseThrow();
        return new Contents(
                account,
                accounts.holder(look.account()).orElse(null),
                consents.history(account.reference()),
                then == null || account.kind() == CustomerType.EMPLOYER ? null : consents.at(account.reference(), then),
                showsActivity(look, account) ? activity(account.reference(), turn, limit) : null);
    }

    private static boolean showsActivity(Look look, Account account) {
        return look.verdict() == Verdict.SHOWN && account.kind() != CustomerType.EMPLOYER;
    }

    private Contents.Activity activity(String account, Turn turn, int limit) {
        Activities activities = new Activities(entities, clock);
        return new Contents.Activity(
                activities.page(account, turn, limit), activities.weeks(account), activities.notes(account));
    }
}

package uk.gov.dwp.jobmatch.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Customer;

/** What we know of Universal Jobmatch's accounts. */
@Stateless
@PermitAll
public class Accounts {

    @Inject
    EntityManager entities;

    /** The account of this reference; empty for none, and for one that we have not been told of. */
    public Optional<Account> find(@Nullable String reference) {
        return Optional.ofNullable(reference).map(known -> entities.find(Account.class, known));
    }

    /** Who holds the account of this reference; empty where nobody does any more. */
    public Optional<AccountHolder> holder(@Nullable String reference) {
        return Optional.ofNullable(reference).map(known -> entities.find(AccountHolder.class, known));
    }

    /**
     * A signed-in customer as the account has them: an employer or a jobseeker whatever the form says. Of an account that we
     * have not been told of, the site's word is all there is.
     */
    public Customer asKnown(Customer customer) {
        return find(customer.accountRef())
                .map(account -> customer.withAccount(account.kind(), account.origin()))
                .orElse(customer);
    }
}

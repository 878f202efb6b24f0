package uk.gov.dwp.jobmatch.accounts;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Postcode;
import uk.gov.dwp.jobmatch.accounts.v1.Account;
import uk.gov.dwp.jobmatch.feed.AccountTold;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.PhoneState;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** An account as the site sent it, read as the helpdesk has accounts. */
final class IncomingAccount {

    private final Account account;
    private final Predicate<String> isSite;
    private final Limits limits;

    IncomingAccount(Account account, Predicate<String> isSite, Limits limits) {
        this.account = account;
        this.isSite = isSite;
        this.limits = limits;
    }

    /**
     * The account.
     *
     * @throws MessageRefused where it holds what nobody can use
     */
    AccountTold told() {
        AccountTold told = new AccountTold(
                limits.reference("accountRef", account.getAccountRef()),
                limits.version("version", account.getVersion()),
                kind(),
                limits.code("accountOrigin", AccountOrigin.class, account.getAccountOrigin())
                        .orElse(AccountOrigin.NOT_KNOWN),
                site(),
                account.getOpened() == null
                        ? null
                        : limits.past("opened/at", account.getOpened().getAt()),
                holder());
        limits.keep();
        return told;
    }

    /** Everybody who holds an account is one or the other. */
    private CustomerType kind() {
        CustomerType kind = limits.code("accountType", CustomerType.class, account.getAccountType())
                .orElse(CustomerType.JOBSEEKER);
        if (kind == CustomerType.UNKNOWN) {
            limits.addUnknown("accountType");
        }
        if (kind == CustomerType.EMPLOYER && account.getOrganisationName() == null) {
            limits.add("organisationName", "INCOMPLETE", "An employer has a name.");
        }
        return kind;
    }

    private @Nullable String site() {
        String site = account.getHomeSite();
        if (site != null && !isSite.test(site)) {
            limits.addUnknown("homeSite");
        }
        return site;
    }

    private AccountTold.Holder holder() {
        return new AccountTold.Holder(
                limits.optional("name", account.getName()),
                limits.optional("organisationName", account.getOrganisationName()),
                email(),
                phone("phone", account.getPhone()),
                phone("secondPhone", account.getSecondPhone()),
                postcode(),
                "cy".equals(account.getPreferredLanguage()) ? Language.CY : Language.EN,
                limits.optional("contactNeeds", account.getContactNeeds()));
    }

    private @Nullable String email() {
        String email = limits.optional("email", account.getEmail());
        if (email != null && !EmailAddress.isWellFormed(email)) {
            limits.add("email", Refusal.EMAIL_INVALID.name(), Refusal.EMAIL_INVALID.words(Language.EN));
        }
        return email;
    }

    private @Nullable String phone(String field, @Nullable String typed) {
        PhoneNumber number = PhoneNumber.read(typed);
        if (number.state() == PhoneState.BAD) {
            limits.add(field, Refusal.PHONE_INVALID.name(), Refusal.PHONE_INVALID.words(Language.EN));
        }
        return number.dialled();
    }

    private @Nullable String postcode() {
        String postcode = limits.optional("postcode", account.getPostcode());
        return postcode == null ? null : Postcode.kept(postcode);
    }
}

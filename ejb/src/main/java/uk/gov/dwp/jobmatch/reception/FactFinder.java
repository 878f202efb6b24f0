package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Suppressions;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.DwpEmailState;
import uk.gov.dwp.jobmatch.routing.EmailState;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.SiteChoice;

/** Turns what a form says into the normalised inputs of the routing table (domain.md 3.1). */
@Stateless
@PermitAll
public class FactFinder {

    @Inject
    Directory directory;

    @Inject
    Suppressions suppressions;

    @Inject
    Accounts accounts;

    @Inject
    InstantSource clock;

    /** The facts of a form under a policy. */
    public Facts facts(ContactUs form, Policy policy) {
        return facts(form, policy, this::isSuppressed);
    }

    /** The facts of a form, by whoever has asked before which addresses are suppressed. */
    public Facts facts(ContactUs form, Policy policy, Predicate<String> isSuppressed) {
        return new Facts(
                form.channel(),
                form.customer().type(),
                emailState(form.customer().email(), isSuppressed),
                PhoneNumber.read(form.customer().phone()).state(),
                form.callRequired(),
                dwpEmailState(form.dwpEmail(), policy),
                form.staffSafety(),
                siteChoice(form),
                form.category().needsNoReply(),
                form.customer().noPhoneReason() != null);
    }

    /** The address of an account's holder, if it is their own and can be written to now (domain.md 3.1); null is no account. */
    public Optional<String> ownAddress(@Nullable String account) {
        return accounts.holder(account)
                .flatMap(AccountHolder::email)
                .filter(address -> emailState(address, this::isSuppressed) == EmailState.OWN);
    }

    private boolean isSuppressed(String address) {
        return suppressions.isSuppressed(address, clock.instant());
    }

    private EmailState emailState(@Nullable String email, Predicate<String> isSuppressed) {
        if (email == null) {
            return EmailState.NONE;
        }
        if (!EmailAddress.isWellFormed(email)) {
            return EmailState.INVALID;
        }
        if (directory.isSharedInbox(email)) {
            return EmailState.SHARED;
        }
        return isSuppressed.test(email) ? EmailState.SUPPRESSED : EmailState.OWN;
    }

    private static DwpEmailState dwpEmailState(@Nullable String email, Policy policy) {
        if (email == null) {
            return DwpEmailState.NONE;
        }
        return EmailAddress.isWellFormed(email) && policy.isOfDwp(email) ? DwpEmailState.OK : DwpEmailState.BAD;
    }

    private static SiteChoice siteChoice(ContactUs form) {
        if (form.submittingSite() == null) {
            return SiteChoice.NONE;
        }
        String handling = form.handlingSite();
        return handling == null || handling.equals(form.submittingSite())
                ? SiteChoice.SUBMITTING
                : SiteChoice.SUBMITTING_AND_HANDLING;
    }
}

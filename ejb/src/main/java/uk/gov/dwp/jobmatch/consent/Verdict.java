package uk.gov.dwp.jobmatch.consent;

import java.util.Optional;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/** What a try to look at an account comes to. */
public enum Verdict {
    /** All of it. */
    SHOWN,
    /** Whose it is, and nothing of what they did: for that there is no consent. */
    SHOWN_IN_PART,
    NO_CONSENT,
    NO_ACCOUNT,
    /** Closed, or restricted to others (domain.md X13, X15). */
    NOT_OPEN,
    /** An employer's, which is no adviser's business. */
    NOT_A_JOBSEEKERS,
    /** Neither an incident nor a reason, or a reason in a role that needs an incident. */
    NO_REASON,
    /** None that the asker may see, or none that says whose account it is about. */
    NO_INCIDENT,
    /** Too many accounts were asked for that were not open to the asker: nothing is answered for a while. */
    TOO_MANY;

    /** Whether something of the account is seen. */
    public boolean isAllowed() {
        return this == SHOWN || this == SHOWN_IN_PART;
    }

    /** Whether it tells one account from another, so that somebody could go through them by trying. */
    private boolean tellsAboutAccount() {
        return this == NO_ACCOUNT || this == NOT_OPEN || this == NOT_A_JOBSEEKERS;
    }

    /** What whoever asked is told: to an adviser it is all one why an account is not open (domain.md C3). */
    Verdict toldTo(Viewer viewer) {
        return viewer.needsConsent() && tellsAboutAccount() ? NO_CONSENT : this;
    }

    /** Of an account that was asked for with good reason, by somebody to whom no restricted one is entrusted. */
    static Verdict on(Optional<Account> asked, Viewer viewer, ConsentNow consent) {
        return on(asked, viewer, consent, false);
    }

    /** The same; {@code entrusted} where the asker is the officer whom the account's restriction names (domain.md X15). */
    static Verdict on(Optional<Account> asked, Viewer viewer, ConsentNow consent, boolean entrusted) {
        if (asked.isEmpty()) {
            return NO_ACCOUNT;
        }
        Account account = asked.get();
        if (!viewer.mayOpen(account.state()) && !(entrusted && account.state() == AccountState.RESTRICTED)) {
            return NOT_OPEN;
        }
        if (account.kind() == CustomerType.EMPLOYER) {
            return viewer.needsConsent() ? NOT_A_JOBSEEKERS : SHOWN;
        }
        if (consent == ConsentNow.GIVEN) {
            return SHOWN;
        }
        return viewer.needsConsent() ? NO_CONSENT : SHOWN_IN_PART;
    }
}

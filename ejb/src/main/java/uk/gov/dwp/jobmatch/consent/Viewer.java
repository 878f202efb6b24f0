package uk.gov.dwp.jobmatch.consent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.directory.NotLetIn;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;

/** In which role somebody looks at an account, and what that role may see; the one that may see most comes first. */
public enum Viewer {
    /** Answers for restricted records and for what holders complain about. */
    DUTY_MANAGER(Role.DUTY_MANAGER, EnumSet.of(AccountState.ACTIVE, AccountState.CLOSING, AccountState.RESTRICTED)),
    /** Mends what an incident is about. */
    HELPDESK(Role.HELPDESK, EnumSet.of(AccountState.ACTIVE, AccountState.CLOSING)),
    /** Whom a jobseeker's consent is about (domain.md C2). */
    ADVISER(Role.ADVISER, EnumSet.of(AccountState.ACTIVE));

    private final String role;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<AccountState> open;

    Viewer(String role, Set<AccountState> open) {
        this.role = role;
        this.open = open;
    }

    /**
     * In which role somebody looks who may hold several.
     *
     * @throws NotLetIn if none of them lets anybody look at an account
     */
    static Viewer of(Person person) {
        return Arrays.stream(values())
                .filter(viewer -> person.has(viewer.role))
                .findFirst()
                .orElseThrow(NotLetIn::new);
    }

    /** As the beans declare it. */
    public String role() {
        return role;
    }

    /** Whether a reason in one's own words is enough, without an incident. */
    public boolean mayStateReason() {
        return this != HELPDESK;
    }

    /** Whether what is seen may be printed. */
    public boolean mayPrint() {
        return this == DUTY_MANAGER;
    }

    /** Whether nothing at all is seen without a jobseeker's consent, not even that there is an account (domain.md C3). */
    boolean needsConsent() {
        return this == ADVISER;
    }

    /** Whether an account in that state is there to be looked at. */
    boolean mayOpen(AccountState state) {
        return open.contains(state);
    }
}

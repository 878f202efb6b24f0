package uk.gov.dwp.jobmatch.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/**
 * A jobseeker's or an employer's account with Universal Jobmatch, without a word about who holds it: that is {@link AccountHolder}.
 * That it came from ERM explains a missing email; it never routes.
 */
@Entity
public class Account {

    @Id
    private String reference;

    @Enumerated(EnumType.STRING)
    private CustomerType kind;

    @Enumerated(EnumType.STRING)
    private AccountOrigin origin;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private long version;

    @Column(name = "home_site")
    private @Nullable String homeSite;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Account() {}

    /** One that we are told of for the first time; the source's version 0 says that nothing is known yet but that it is there. */
    public Account(String reference, CustomerType kind, AccountOrigin origin, Instant now) {
        this.reference = reference;
        this.kind = kind;
        this.origin = origin;
        state = AccountState.ACTIVE;
        changedAt = now;
    }

    /** Its holder goes once what is open is finished. One that is restricted stays so until then (domain.md X13, X15). */
    public void beginClosing(Instant now) {
        if (state == AccountState.ACTIVE) {
            become(AccountState.CLOSING, now);
        }
    }

    /** Its holder stays after all, unless it is closed by the source's word. */
    public void stay(Instant now) {
        if (state == AccountState.CLOSING && closedAt == null) {
            become(AccountState.ACTIVE, now);
        }
    }

    /** Closes it to all but a named officer and the duty managers (domain.md X15). */
    public void restrict(Instant now) {
        become(AccountState.RESTRICTED, now);
    }

    /** Opens it again, as far as its holder has not closed it. */
    public void lift(Instant now) {
        if (state == AccountState.RESTRICTED) {
            become(closedAt == null ? AccountState.ACTIVE : AccountState.CLOSING, now);
        }
    }

    private void become(AccountState next, Instant now) {
        state = next;
        changedAt = now;
    }

    /** Universal Jobmatch's own reference for it. */
    public String reference() {
        return reference;
    }

    public CustomerType kind() {
        return kind;
    }

    public AccountOrigin origin() {
        return origin;
    }

    public AccountState state() {
        return state;
    }

    /** The source's own version: what carries a lower or equal one is late and changes nothing. */
    public long version() {
        return version;
    }

    /** Code of the Employer Direct site that looked after it in ERM. */
    public Optional<String> homeSite() {
        return Optional.ofNullable(homeSite);
    }

    /** When its holder opened it; empty where the source has not said. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    /** When its holder closed it; empty while it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }
}

package uk.gov.dwp.jobmatch.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/** That somebody said: this is the account. It remembers what the form said before, so that it can be undone. */
@Entity
@Table(name = "incident_match")
public class AccountMatch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_match_seq")
    @SequenceGenerator(name = "incident_match_seq", sequenceName = "incident_match_seq", allocationSize = 50)
    private long id;

    private long incident;

    private String account;

    private String reason;

    @Column(name = "typed_before")
    private @Nullable String typedBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "type_before")
    private CustomerType typeBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin_before")
    private AccountOrigin originBefore;

    @Column(name = "gave_address")
    private boolean gaveAddress;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    protected AccountMatch() {}

    AccountMatch(long incident, Customer before, Suggestion found, boolean gaveAddress, String person, Instant now) {
        this.incident = incident;
        account = found.account();
        reason = found.codes();
        typedBefore = before.accountRef();
        typeBefore = before.type();
        originBefore = before.origin();
        this.gaveAddress = gaveAddress;
        confirmedBy = person;
        confirmedAt = now;
    }

    /** The form as it was before, but for what has changed since; {@code keepsAddress} where the customer has given another one. */
    ContactUs undone(ContactUs form, boolean keepsAddress, String person, Instant now) {
        undoneBy = person;
        undoneAt = now;
        String email = gaveAddress && !keepsAddress ? null : form.customer().email();
        return form.ofAccount(typedBefore, typeBefore, originBefore, email);
    }

    /** Id of the incident. */
    public long incident() {
        return incident;
    }

    /** Why it was suggested, as codes of {@link Why}. */
    public String reason() {
        return reason;
    }

    /** Reference of the account. */
    public String account() {
        return account;
    }

    /** User name. */
    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}

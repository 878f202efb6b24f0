package uk.gov.dwp.jobmatch.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/** A jobseeker's or an employer's account with Universal Jobmatch. That it came from ERM explains a missing email; it never routes. */
@Entity
public class Account {

    @Id
    private String reference;

    @Enumerated(EnumType.STRING)
    private CustomerType kind;

    @Enumerated(EnumType.STRING)
    private AccountOrigin origin;

    @Column(name = "home_site")
    private @Nullable String homeSite;

    private @Nullable String postcode;

    protected Account() {}

    public String reference() {
        return reference;
    }

    public CustomerType kind() {
        return kind;
    }

    public AccountOrigin origin() {
        return origin;
    }

    /** Code of the Employer Direct site that looked after it in ERM. */
    public Optional<String> homeSite() {
        return Optional.ofNullable(homeSite);
    }

    public Optional<String> postcode() {
        return Optional.ofNullable(postcode);
    }
}

package uk.gov.dwp.jobmatch.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * Who holds an account, and how to reach them: all that is personal about it. Without this row the account names nobody.
 * Whether the address counts as the holder's own is asked of the mailboxes and the suppressed addresses, never kept here.
 */
@Entity
@Table(name = "account_holder")
public class AccountHolder {

    /** Who told us the address. */
    public enum EmailOrigin {
        SITE,
        ERM,
        HELPDESK
    }

    @Id
    private String account;

    private @Nullable String name;

    private @Nullable String organisation;

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "email_origin")
    private @Nullable EmailOrigin emailOrigin;

    private @Nullable String phone;

    @Column(name = "second_phone")
    private @Nullable String secondPhone;

    private @Nullable String postcode;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "contact_needs")
    private @Nullable String contactNeeds;

    protected AccountHolder() {}

    /** Reference of the account. */
    public String account() {
        return account;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** What an employer is called; empty for a jobseeker. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Empty for many that were transferred from ERM (domain.md S4). */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<EmailOrigin> emailOrigin() {
        return Optional.ofNullable(emailOrigin);
    }

    /** As it is dialled, in E.164 form. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> secondPhone() {
        return Optional.ofNullable(secondPhone);
    }

    public Optional<String> postcode() {
        return Optional.ofNullable(postcode);
    }

    public Language language() {
        return language;
    }

    /** What reaching them needs, like Relay UK or large print. */
    public Optional<String> contactNeeds() {
        return Optional.ofNullable(contactNeeds);
    }
}

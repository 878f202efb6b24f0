package uk.gov.dwp.jobmatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

/** The Contact Us form as an incident keeps it; read and written as a whole {@link ContactUs}. */
@Embeddable
class Form {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_type")
    private CustomerType customerType;

    @Column(name = "customer_name")
    private @Nullable String customerName;

    private @Nullable String organisation;

    @Column(name = "account_reference")
    private @Nullable String accountReference;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_origin")
    private AccountOrigin accountOrigin;

    private @Nullable String email;
    private @Nullable String phone;

    @Column(name = "phone_extension")
    private @Nullable String phoneExtension;

    @Column(name = "no_phone_reason")
    private @Nullable String noPhoneReason;

    @Column(name = "best_time")
    private @Nullable String bestTime;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "contact_needs")
    private @Nullable String contactNeeds;

    private String summary;
    private String detail;

    @Column(name = "vacancy_reference")
    private @Nullable String vacancyReference;

    @Column(name = "call_required")
    private boolean callRequired;

    @Column(name = "call_reason")
    private @Nullable String callReason;

    @Column(name = "staff_safety")
    private boolean staffSafety;

    @Column(name = "dwp_email")
    private @Nullable String dwpEmail;

    private @Nullable String office;

    @Column(name = "submitting_site")
    private @Nullable String submittingSite;

    @Column(name = "handling_site")
    private @Nullable String handlingSite;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raiser_reference")
    private @Nullable String raiserReference;

    protected Form() {}

    Form(ContactUs form) {
        Customer customer = form.customer();
        channel = form.channel();
        category = form.category();
        customerType = customer.type();
        customerName = customer.name();
        organisation = customer.organisation();
        accountReference = customer.accountRef();
        accountOrigin = customer.origin();
        email = customer.email();
        phone = customer.phone();
        phoneExtension = customer.phoneExtension();
        noPhoneReason = customer.noPhoneReason();
        bestTime = customer.bestTimeToCall();
        language = customer.language();
        contactNeeds = customer.contactNeeds();
        summary = form.summary();
        detail = form.detail();
        vacancyReference = form.vacancyRef();
        callRequired = form.callRequired();
        callReason = form.callReason();
        staffSafety = form.staffSafety();
        dwpEmail = form.dwpEmail();
        office = form.office();
        submittingSite = form.submittingSite();
        handlingSite = form.handlingSite();
        raisedBy = form.raisedBy();
        raiserReference = form.raiserReference();
    }

    void recategorise(Category found) {
        category = found;
    }

    ContactUs contactUs() {
        return new ContactUs(
                channel,
                category,
                customer(),
                summary,
                detail,
                vacancyReference,
                callRequired,
                callReason,
                staffSafety,
                dwpEmail,
                office,
                submittingSite,
                handlingSite,
                raisedBy,
                raiserReference);
    }

    private Customer customer() {
        return new Customer(
                customerType,
                customerName,
                organisation,
                accountReference,
                accountOrigin,
                email,
                phone,
                phoneExtension,
                noPhoneReason,
                bestTime,
                language,
                contactNeeds);
    }
}

package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/**
 * One Contact Us form as its sender left it (domain.md section 4); what was left blank is null, and limits are checked
 * at the door.
 *
 * @param channel from who is signed in, never from the form
 * @param submittingSite code of the Employer Direct site that sends it
 * @param handlingSite code of the Employer Direct site that takes it over, where another one does
 * @param raisedBy user name of the person or partner who sent it
 * @param raiserReference the sender's own reference for it
 */
public record ContactUs(
        Channel channel,
        Category category,
        Customer customer,
        String summary,
        String detail,
        @Nullable String vacancyRef,
        boolean callRequired,
        @Nullable String callReason,
        boolean staffSafety,
        @Nullable String dwpEmail,
        @Nullable String office,
        @Nullable String submittingSite,
        @Nullable String handlingSite,
        String raisedBy,
        @Nullable String raiserReference) {

    public ContactUs {
        summary = summary.strip();
        detail = detail.strip();
        vacancyRef = Blank.toNull(vacancyRef);
        callReason = Blank.toNull(callReason);
        dwpEmail = Blank.toNull(dwpEmail);
        office = Blank.toNull(office);
        submittingSite = Blank.toNull(submittingSite);
        handlingSite = Blank.toNull(handlingSite);
        raiserReference = Blank.toNull(raiserReference);
    }

    /** The same form with another phone number for the customer; null for none. */
    public ContactUs withPhone(@Nullable String phone) {
        return with(customer.withPhone(phone));
    }

    /** The same form with what is new about reaching the customer; null where nothing is. */
    public ContactUs withContact(@Nullable String newEmail, @Nullable String newPhone) {
        return with(customer.withContact(newEmail, newPhone));
    }

    /** The same form of a customer who is called and helped so. */
    public ContactUs corrected(@Nullable String name, @Nullable String organisation, @Nullable String contactNeeds) {
        return with(customer.corrected(name, organisation, contactNeeds));
    }

    /** The same form of the holder of an account, or of none that is known; with the address that the customer then has, or none. */
    public ContactUs ofAccount(
            @Nullable String reference, CustomerType kind, AccountOrigin origin, @Nullable String email) {
        return with(customer.ofAccount(reference, kind, origin, email));
    }

    /** The same form with another site that takes it over; none where that is the one that sent it. */
    public ContactUs handledBy(String site) {
        return with(customer, site.equals(submittingSite) ? null : site);
    }

    private ContactUs with(Customer other) {
        return with(other, handlingSite);
    }

    private ContactUs with(Customer other, @Nullable String handler) {
        return new ContactUs(
                channel,
                category,
                other,
                summary,
                detail,
                vacancyRef,
                callRequired,
                callReason,
                staffSafety,
                dwpEmail,
                office,
                submittingSite,
                handler,
                raisedBy,
                raiserReference);
    }
}

package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/**
 * The employer or jobseeker with the problem, as the form tells of them; what was left blank is null.
 *
 * @param accountRef Universal Jobmatch user ID or employer reference, never a National Insurance number
 * @param contactNeeds such as Relay UK, BSL or large print; they travel with a callback
 */
public record Customer(
        CustomerType type,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String accountRef,
        AccountOrigin origin,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneExtension,
        @Nullable String noPhoneReason,
        @Nullable String bestTimeToCall,
        Language language,
        @Nullable String contactNeeds) {

    public Customer {
        name = Blank.toNull(name);
        organisation = Blank.toNull(organisation);
        accountRef = Blank.toNull(accountRef);
        email = Blank.toNull(email);
        phone = Blank.toNull(phone);
        phoneExtension = Blank.toNull(phoneExtension);
        noPhoneReason = Blank.toNull(noPhoneReason);
        bestTimeToCall = Blank.toNull(bestTimeToCall);
        contactNeeds = Blank.toNull(contactNeeds);
    }

    /** The same customer, of the kind and origin that their account has. */
    public Customer withAccount(CustomerType kind, AccountOrigin from) {
        return new Customer(
                kind,
                name,
                organisation,
                accountRef,
                from,
                email,
                phone,
                phoneExtension,
                noPhoneReason,
                bestTimeToCall,
                language,
                contactNeeds);
    }

    /** The same customer as the holder of an account, or of none that is known; with the address that they then have, or none. */
    Customer ofAccount(@Nullable String reference, CustomerType kind, AccountOrigin from, @Nullable String address) {
        return new Customer(
                kind,
                name,
                organisation,
                reference,
                from,
                address,
                phone,
                phoneExtension,
                noPhoneReason,
                bestTimeToCall,
                language,
                contactNeeds);
    }

    Customer corrected(@Nullable String called, @Nullable String firm, @Nullable String needs) {
        return new Customer(
                type,
                called,
                firm,
                accountRef,
                origin,
                email,
                phone,
                phoneExtension,
                noPhoneReason,
                bestTimeToCall,
                language,
                needs);
    }

    /** The same customer with another phone number; null for none. */
    Customer withPhone(@Nullable String number) {
        return with(email, number, phoneExtension, noPhoneReason);
    }

    /** Null where nothing is new; the old number's extension, or why there was none, says nothing about a new number. */
    Customer withContact(@Nullable String newEmail, @Nullable String newPhone) {
        String address = newEmail == null ? email : newEmail;
        return newPhone == null
                ? with(address, phone, phoneExtension, noPhoneReason)
                : with(address, newPhone, null, null);
    }

    private Customer with(
            @Nullable String address,
            @Nullable String number,
            @Nullable String extension,
            @Nullable String reasonForNoNumber) {
        return new Customer(
                type,
                name,
                organisation,
                accountRef,
                origin,
                address,
                number,
                extension,
                reasonForNoNumber,
                bestTimeToCall,
                language,
                contactNeeds);
    }
}

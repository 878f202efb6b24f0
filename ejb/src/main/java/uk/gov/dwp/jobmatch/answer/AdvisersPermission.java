package uk.gov.dwp.jobmatch.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.gov.dwp.jobmatch.consent.Consents;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/** Whether the adviser who gets an answer may be told of the jobseeker's account, asked each time: consent can be taken back meanwhile (domain.md X7). */
@Stateless
@PermitAll
public class AdvisersPermission {

    @Inject
    Consents consents;

    /** Whether a jobseeker's account is named, and its holder does not let advisers see it now. */
    public boolean isMissing(ContactUs form) {
        Customer customer = form.customer();
        return form.channel() == Channel.JOBCENTRE
                && customer.type() == CustomerType.JOBSEEKER
                && customer.accountRef() != null
                && !consents.stands(customer.accountRef());
    }
}

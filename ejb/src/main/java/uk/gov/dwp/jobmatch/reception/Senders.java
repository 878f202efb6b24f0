package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;

/** Sees to it that nobody sends a form in another's name. */
@Stateless
@PermitAll
public class Senders {

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    /**
     * The partner that calls, whose form this is.
     *
     * @throws EJBAccessException if the form claims another sender, channel or site
     */
    public Partner partner(ContactUs form) {
        Partner partner = signedIn.partner();
        boolean ownChannel = channelOf(partner, form.customer())
                .filter(form.channel()::equals)
                .isPresent();
        boolean ownSite = partner.site().isEmpty()
                || partner.site()
                        .filter(site -> site.equals(form.submittingSite()))
                        .isPresent();
        if (!ownChannel || !ownSite || !partner.code().equals(form.raisedBy())) {
            throw new EJBAccessException("A partner speaks for itself only");
        }
        return partner;
    }

    /** A contact centre's own; the site's follows from the account that it vouches for. */
    private Optional<Channel> channelOf(Partner partner, Customer customer) {
        return partner.channel().or(() -> Channel.online(accounts.asKnown(customer)));
    }

    /**
     * Refuses a form that is not from the caller's own Jobcentre.
     *
     * @throws EJBAccessException if it claims another
     */
    public void refuseForgery(ContactUs form) {
        Person person = signedIn.person();
        boolean ownOffice =
                person.office().filter(office -> office.equals(form.office())).isPresent();
        if (!ownOffice || !form.channel().isJobcentre() || !person.username().equals(form.raisedBy())) {
            throw new EJBAccessException("A Jobcentre's staff raise incidents of their own Jobcentre");
        }
    }
}

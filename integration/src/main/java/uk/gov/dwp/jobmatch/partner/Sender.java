package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** The partner whose message this is: read once for a message, however many forms are in it. */
@RequestScoped
class Sender {

    @Inject
    SignedIn signedIn;

    private @Nullable Partner partner;

    /** Good for reading what it sent; whoever accepts that asks again, in the transaction that does. */
    public Partner partner() {
        if (partner == null) {
            partner = signedIn.partner();
        }
        return partner;
    }
}

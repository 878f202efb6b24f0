package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.partner.v1.Incident;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Reads the forms of the partner that calls. */
@Dependent
final class IncomingForms {
    private final Sender sender;
    private final Directory directory;
    private final Accounts accounts;

    @Inject
    IncomingForms(Sender sender, Directory directory, Accounts accounts) {
        this.sender = sender;
        this.directory = directory;
        this.accounts = accounts;
    }

    /**
     * One of them.
     *
     * @throws MessageRefused where it holds what this partner may not say, or what nobody can
     */
    ContactUs read(Incident incident, @Nullable String raiserReference) {
        return new IncomingForm(incident, raiserReference, sender.partner(), this::isSite, accounts::asKnown).form();
    }

    private boolean isSite(String code) {
        return directory.isWorkingSite(code);
    }
}

package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.web.access.Page;

/** The mailbox that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenMailbox extends OpenPlace<Mailbox> {

    @Inject
    Mailboxes mailboxes;

    public OpenMailbox() {
        super(Page.MAILBOX, Mailbox::version);
    }

    @Override
    protected Mailbox read(String code) {
        return mailboxes.open(code);
    }

    public @Nullable Mailbox getMailbox() {
        return record();
    }

    @Override
    protected List<AuditRecord> history(String code) {
        return mailboxes.history(code);
    }
}

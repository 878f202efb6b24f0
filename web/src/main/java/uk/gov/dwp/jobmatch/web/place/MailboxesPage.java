package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** The shared inboxes that mail goes to, by name, a page at a time. */
@Named
@RequestScoped
public class MailboxesPage {

    private static final int ROWS = 50;

    @Inject
    Mailboxes mailboxes;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<Mailbox> page;

    public KeysetPage<Mailbox> getPage() {
        if (page == null) {
            page = place.page(ROWS, Mailbox::code, mailboxes::after, mailboxes::before);
        }
        return page;
    }
}

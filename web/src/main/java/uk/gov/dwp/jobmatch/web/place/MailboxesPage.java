package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.web.oversight.KeysetPage;

/** The shared inboxes that mail goes to, by name, a page at a time. */
@Named
@RequestScoped
public class MailboxesPage {

    private static final int ROWS = 50;

    @Inject
    Mailboxes mailboxes;

    private String after = "";
    private String before = "";
    private @Nullable KeysetPage<Mailbox> page;

    public KeysetPage<Mailbox> getPage() {
        if (page == null) {
            page = before.isEmpty()
                    ? KeysetPage.forwards(mailboxes.after(after, ROWS + 1), ROWS, !after.isEmpty())
                    : KeysetPage.backwards(reversed(mailboxes.before(before, ROWS + 1)), ROWS);
        }
        return page;
    }

    private static List<Mailbox> reversed(List<Mailbox> nearestFirst) {
        List<Mailbox> inOrder = new ArrayList<>(nearestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}

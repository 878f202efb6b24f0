package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Where an administrator adds a shared inbox, which is off until somebody has read a test message there. */
@Named
@RequestScoped
public class NewMailboxPage {

    private static final int LONGEST_NAME = 200;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    private final Typed typed = new Typed();

    public @Nullable String add() {
        PlaceCode.check(problems, "mailboxCode", typed.text("mailboxCode"));
        problems.checkGiven("mailboxName", typed.text("mailboxName"));
        problems.checkLength("mailboxName", typed.text("mailboxName"), LONGEST_NAME);
        if (!EmailAddress.isWellFormed(typed.text("mailboxAddress"))) {
            problems.add("mailboxAddress", "problem.mailboxAddress");
        }
        return problems.isPresent() ? null : addIt();
    }

    private @Nullable String addIt() {
        String code = typed.text("mailboxCode");
        try {
            mailboxes.add(code, typed.text("mailboxName"), typed.text("mailboxAddress"));
        } catch (AddressTaken byAnother) {
            String field = byAnother.isCode() ? "mailboxCode" : "mailboxAddress";
            problems.add(field, "problem." + field + ".taken");
            return null;
        }
        directory.forget();
        notices.say("mailbox.tested");
        return Page.MAILBOX.afresh("code", code);
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** One shared inbox: where its mail goes, what waits to change that, and whether it is on. */
@Named
@RequestScoped
public class MailboxPage {

    @Inject
    OpenMailbox open;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Proposals proposals;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();
    private @Nullable ProposedChange waiting;

    @PostConstruct
    void begin() {
        waiting = proposals.waitingFor(Kind.MAILBOX_ADDRESS, open.getCode()).orElse(null);
    }

    /** Asks for another address, or mails the code of a new mailbox again. */
    public @Nullable String readdress() {
        String address = typed.text("mailboxAddress");
        if (!EmailAddress.isWellFormed(address)) {
            problems.add("mailboxAddress", "problem.mailboxAddress");
        }
        try {
            return open.act("mailboxAddress", version -> {
                mailboxes.readdress(open.getCode(), version, address);
                notices.say("mailbox.tested");
            });
        } catch (AddressTaken byAnother) {
            problems.add("mailboxAddress", "problem.mailboxAddress.taken");
            return null;
        }
    }

    public @Nullable String switchOff() {
        return open.act("switch-off", version -> {
            mailboxes.switchOff(open.getCode(), version);
            notices.say("mailbox.off.done");
        });
    }

    public @Nullable String switchOn() {
        return open.act("switch-on", version -> {
            mailboxes.switchOn(open.getCode(), version);
            notices.say("mailbox.on.done");
        });
    }

    /** What waits for a second person; null where nothing does. */
    public @Nullable ProposedChange getWaiting() {
        return waiting;
    }

    public boolean isOffable() {
        return visitor.isOffered("off-form", "on-form", is(true));
    }

    public boolean isOnable() {
        Mailbox mailbox = open.getMailbox();
        return visitor.isOffered("on-form", "off-form", is(false) && mailbox != null && mailbox.isConfirmed());
    }

    public String getCode() {
        return open.getCode();
    }

    public int getVersion() {
        return open.getVersion();
    }

    public void setVersion(int version) {
        open.setVersion(version);
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    private boolean is(boolean active) {
        Mailbox mailbox = open.getMailbox();
        return mailbox != null && mailbox.isActive() == active;
    }
}

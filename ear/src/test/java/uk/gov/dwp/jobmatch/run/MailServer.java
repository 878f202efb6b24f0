package uk.gov.dwp.jobmatch.run;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.function.BiConsumer;

/** A mail server that takes every letter for every address, and tells of each as it comes in. */
public final class MailServer implements Part {

    private static final String THIS_MACHINE = "127.0.0.1";

    private final ServerSetup[] doors;
    private final BiConsumer<String, MimeMessage> arrival;
    private GreenMail mail;

    /** Starts listening; {@code arrival} gets each recipient's address with the message. */
    public MailServer(Ports ports, BiConsumer<String, MimeMessage> arrival) {
        this.arrival = arrival;
        doors = new ServerSetup[] {
            new ServerSetup(ports.smtp(), THIS_MACHINE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(ports.imap(), THIS_MACHINE, ServerSetup.PROTOCOL_IMAP)
        };
        mail = start();
    }

    @Override
    public void close() {
        mail.stop();
    }

    /** Opens again after {@link #close}, with empty mailboxes; no harm while it is open. */
    public void reopen() {
        if (!mail.isRunning()) {
            mail = start();
        }
    }

    /** Empties every mailbox. */
    public void forget() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The mailboxes cannot be emptied", e);
        }
    }

    private GreenMail start() {
        GreenMail server = new GreenMail(doors);
        server.getUserManager().setAuthRequired(false);
        server.getUserManager().setMessageDeliveryHandler(this::deliver);
        server.start();
        return server;
    }

    private GreenMailUser deliver(MovingMessage message, MailAddress address) throws MessagingException, UserException {
        arrival.accept(address.getEmail(), message.getMessage());
        return owner(address.getEmail());
    }

    private synchronized GreenMailUser owner(String address) throws UserException {
        UserManager users = mail.getUserManager();
        GreenMailUser known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }
}

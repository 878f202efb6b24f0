package uk.gov.dwp.jobmatch.email;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.answer.Letter;

/** The mail server that we hand letters to. */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class.getName());

    @Resource(lookup = "java:jboss/mail/Jobmatch")
    Session session;

    @Inject
    InstantSource clock;

    /**
     * Hands a letter over.
     *
     * @throws NotTaken unless the server said that it has it
     */
    void hand(Letter letter) {
        MimeMessage message = written(letter);
        Transport transport = connected();
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw NotTaken.sending(e);
        } finally {
            hangUp(transport);
        }
    }

    private MimeMessage written(Letter letter) {
        try {
            return new LetterMessage(session, letter, clock.instant());
        } catch (MessagingException e) {
            throw NotTaken.writing(e);
        }
    }

    private Transport connected() {
        try {
            Transport transport = session.getTransport();
            transport.connect();
            return transport;
        } catch (MessagingException e) {
            throw NotTaken.connecting(e);
        }
    }

    /** A line that breaks at the good-bye takes nothing back of what was said before. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The mail server hung up first", e);
        }
    }
}

package uk.gov.dwp.jobmatch.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import uk.gov.dwp.jobmatch.answer.Letter;

/** A letter as mail: to one address, under the Message-ID of its row, threaded on the first about the same incident. */
final class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String FROM =
            System.getenv().getOrDefault("JOBMATCH_MAIL_FROM", "helpdesk@jobmatch-helpdesk.dwp.gov.uk");

    private final String messageId;

    LetterMessage(Session session, Letter letter, Instant now) throws MessagingException {
        super(session);
        this.messageId = letter.messageId();
        LetterText text = new LetterText(letter);
        setFrom(sender(text.sender()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        setSubject(text.subject(), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Content-Language", letter.language().tag());
        thread(letter);
        keepMachinesQuiet(letter);
        setContent(alternatives(text));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private void thread(Letter letter) throws MessagingException {
        if (letter.inReplyTo() != null) {
            setHeader("In-Reply-To", letter.inReplyTo());
            setHeader("References", letter.inReplyTo());
        }
    }

    /** Headers only, and no empty return path: a bounce must come back, for it finds a dead address (domain.md X1, X4). */
    private void keepMachinesQuiet(Letter letter) throws MessagingException {
        if (letter.purpose().isAutomatic()) {
            setHeader("Auto-Submitted", "auto-generated");
        }
        setHeader("X-Auto-Response-Suppress", letter.purpose().isAutomatic() ? "All" : "OOF, AutoReply");
    }

    private static InternetAddress sender(String name) throws MessagingException {
        try {
            return new InternetAddress(FROM, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private static MimeMultipart alternatives(LetterText text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }
}

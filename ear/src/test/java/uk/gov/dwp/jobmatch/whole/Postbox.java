package uk.gov.dwp.jobmatch.whole;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Every letter that reached the mail server since the tests began, however often that was stopped. */
public final class Postbox implements BiConsumer<String, MimeMessage> {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    /** One letter to one recipient. */
    public record Letter(String recipient, MimeMessage message) {

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public List<Letter> to(String recipient) {
        return letters.stream()
                .filter(letter -> letter.recipient().equalsIgnoreCase(recipient))
                .toList();
    }

    public List<Letter> about(String words) {
        return letters.stream()
                .filter(letter -> letter.subject().contains(words))
                .toList();
    }

    @Override
    public void accept(String recipient, MimeMessage message) {
        try {
            letters.add(new Letter(recipient, new MimeMessage(message)));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter", e);
        }
    }
}

package uk.gov.dwp.jobmatch.whole;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** Every letter that reached the mail server since the tests began, however often that was stopped. */
public final class Postbox implements BiConsumer<String, MimeMessage> {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    public List<Letter> to(String recipient) {
        return letters.stream()
                .filter(letter -> letter.recipient().equalsIgnoreCase(recipient))
                .toList();
    }

    /** Those whose subject holds the words. */
    public List<Letter> about(String words) {
        return letters.stream()
                .filter(letter -> letter.subject().contains(words))
                .toList();
    }

    /** From now on letters are taken in, but whoever brings one waits for the mail server's yes until {@link #letGo}. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void letGo() {
        held.countDown();
    }

    @Override
    public void accept(String recipient, MimeMessage message) {
        try {
            letters.add(new Letter(recipient, new MimeMessage(message)));
            held.await();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

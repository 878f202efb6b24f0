package uk.gov.dwp.jobmatch.whole;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Every letter that reached the mail server since the tests began, however often that was stopped. */
public final class Postbox implements BiConsumer<String, MimeMessage> {

    private final Collection<Letter> letters = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    public List<Letter> all() {
        return List.copyOf(letters);
    }

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

    /** How often each letter came, by its Message-ID. */
    public Map<String, Long> arrivals() {
        return letters.stream().collect(Collectors.groupingBy(Letter::messageId, Collectors.counting()));
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

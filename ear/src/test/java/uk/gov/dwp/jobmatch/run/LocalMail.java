package uk.gov.dwp.jobmatch.run;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Keeps each letter of the local run as a file that any mail program opens, and tells of it in one line. */
final class LocalMail implements BiConsumer<String, MimeMessage> {

    private final Path directory;

    LocalMail(Path directory) {
        this.directory = directory;
    }

    @Override
    public void accept(String recipient, MimeMessage message) {
        try {
            Path file = Files.createDirectories(directory).resolve(fileName(recipient));
            try (OutputStream letter = Files.newOutputStream(file)) {
                message.writeTo(letter);
            }
            System.out.printf("MAIL to %s: %s (%s)%n", printable(recipient), printable(message.getSubject()), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a letter", e);
        }
    }

    private static String fileName(String recipient) {
        String time = Instant.now().toString().replace(':', '-');
        return time + "-" + recipient.replaceAll("[^A-Za-z0-9.@_-]", "_") + ".eml";
    }

    /** A terminal obeys control characters, and a subject is a stranger's text. */
    private static String printable(String text) {
        return text == null ? "(no subject)" : text.replaceAll("\\p{Cntrl}", " ");
    }
}

package uk.gov.dwp.jobmatch.whole;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One letter to one recipient, read as a mail program would. */
public record Letter(String recipient, MimeMessage message) {

    private interface Reading<T extends @Nullable Object> {
        T from(MimeMessage message) throws MessagingException, IOException;
    }

    public String subject() {
        return String.valueOf(read(MimeMessage::getSubject));
    }

    public String messageId() {
        return header("Message-ID").orElse("none");
    }

    /** The one header of this name; empty where there is none. */
    public Optional<String> header(String name) {
        String[] values = read(message -> message.getHeader(name));
        if (values != null && values.length > 1) {
            throw new AssertionError(values.length + " headers " + name);
        }
        return values == null ? Optional.empty() : Optional.of(values[0]);
    }

    /** The names of all headers, in the order of the alphabet. */
    public List<String> headerNames() {
        return read(message -> Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList());
    }

    public String plain() {
        return part("text/plain");
    }

    public String html() {
        return part("text/html");
    }

    private String part(String type) {
        return read(message -> {
            Multipart parts = (Multipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                Part part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
            }
            throw new AssertionError("No part " + type);
        });
    }

    private <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.from(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

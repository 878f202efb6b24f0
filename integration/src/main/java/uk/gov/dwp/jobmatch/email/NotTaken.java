package uk.gov.dwp.jobmatch.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mail server has not said yes: whether it may later, or may have without our hearing it, decides what comes next. */
final class NotTaken extends RuntimeException {

    /** Three digits, the first 4 or 5. What else the server says may be an address, and is not kept. */
    private static final Pattern REPLY = Pattern.compile("(?:^|, response: )([45]\\d\\d)\\b");

    private final Certainty certainty;
    private final String code;

    /** What is known about a mail that was not taken. */
    enum Certainty {
        /** It was refused for good. */
        NEVER,
        /** It was not sent, and may be taken later. */
        NOT_YET,
        /** The line broke after it was handed over and before an answer came. */
        UNKNOWN
    }

    private NotTaken(Certainty certainty, String code, MessagingException cause) {
        super(code, cause);
        this.certainty = certainty;
        this.code = code;
    }

    /** No mail can be made of it: the address is none. */
    static NotTaken writing(MessagingException cause) {
        return new NotTaken(Certainty.NEVER, "BAD_ADDRESS", cause);
    }

    /** Before anything was handed over: whatever went wrong, nothing was sent. */
    static NotTaken connecting(MessagingException cause) {
        return new NotTaken(Certainty.NOT_YET, reply(cause).map(NotTaken::smtp).orElseGet(() -> kind(cause)), cause);
    }

    /** While it was handed over: an answer of the server is certain, silence is not. */
    static NotTaken sending(MessagingException cause) {
        return reply(cause)
                .map(reply ->
                        new NotTaken(reply.startsWith("5") ? Certainty.NEVER : Certainty.NOT_YET, smtp(reply), cause))
                .orElseGet(() -> new NotTaken(Certainty.UNKNOWN, kind(cause), cause));
    }

    Certainty certainty() {
        return certainty;
    }

    /** Such as {@code SMTP_550} or {@code CONNECTION_REFUSED}. */
    String code() {
        return code;
    }

    private static String smtp(String reply) {
        return "SMTP_" + reply;
    }

    /** The server's answer stands first in the words of one of the exceptions. */
    private static Optional<String> reply(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            Matcher reply = REPLY.matcher(String.valueOf(e.getMessage()));
            if (reply.find()) {
                return Optional.of(reply.group(1));
            }
        }
        return Optional.empty();
    }

    private static String kind(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SocketTimeoutException) {
                return "TIMED_OUT";
            }
            if (e instanceof ConnectException) {
                return "CONNECTION_REFUSED";
            }
            if (e instanceof UnknownHostException) {
                return "UNKNOWN_HOST";
            }
            if (e instanceof AuthenticationFailedException) {
                return "SIGN_IN_REFUSED";
            }
        }
        return "CONNECTION_LOST";
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}

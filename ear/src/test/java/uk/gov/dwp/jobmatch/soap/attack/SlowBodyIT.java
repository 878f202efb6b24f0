package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: many messages that never quite arrive, each of which would hold one of the server's threads (CVE-2007-6750). */
@ExtendWith(Unshaken.class)
class SlowBodyIT {

    /** More than any machine that runs this has threads for, at sixteen for each processor. */
    private static final int MANY = 20 * Runtime.getRuntime().availableProcessors();

    private final List<RawLine> slow = new ArrayList<>();

    @AfterEach
    void the_attacker_goes_away() throws IOException {
        for (RawLine line : slow) {
            line.close();
        }
    }

    @Test
    void messages_of_a_partner_cost_nobody_a_thread() throws IOException {
        String message =
                Message.incident().with("Nothing happens.", Unshaken.MARK).toString();
        for (int i = 0; i < MANY; i++) {
            RawLine line = new RawLine();
            slow.add(line);
            line.send(RawLine.head(RawLine.length(message)) + message.substring(0, message.length() - 10));
        }

        assertEquals("hello", Caller.telford().send(Message.ping()).text("echo"));
    }

    @Test
    void nor_do_the_forms_of_strangers() throws IOException {
        for (int i = 0; i < MANY; i++) {
            RawLine line = new RawLine();
            slow.add(line);
            line.send("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=");
        }

        assertEquals("hello", Caller.telford().send(Message.ping()).text("echo"));
    }

    @Test
    void heads_that_do_not_end_keep_nobody_waiting() throws IOException {
        for (int i = 0; i < MANY; i++) {
            RawLine line = new RawLine();
            slow.add(line);
            line.send("POST /ws/employer-direct/v1 HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        }

        assertEquals("hello", Caller.telford().send(Message.ping()).text("echo"));
    }
}

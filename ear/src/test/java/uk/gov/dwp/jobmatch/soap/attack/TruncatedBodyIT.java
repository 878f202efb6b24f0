package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack, or a cut cable: a message that ends before it said it would, even where its XML is whole by then. */
@ExtendWith(Unshaken.class)
class TruncatedBodyIT {

    /** The silence comes now before and now after the server's first look at the body, which are two roads in Undertow. */
    private static final int OFTEN = 50;

    private final String message =
            Message.incident().with("Nothing happens.", Unshaken.MARK).toString();

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
    void a_part_of_a_message_is_not_taken(double part) throws IOException {
        for (int i = 0; i < OFTEN; i++) {
            try (RawLine line = new RawLine()) {
                line.send(
                        RawLine.head(RawLine.length(message)) + message.substring(0, (int) (part * message.length())));
                line.fallSilent();

                assertNotTaken(line.status());
            }
        }
    }

    @Test
    void nor_is_a_whole_one_that_promised_more() throws IOException {
        try (RawLine line = new RawLine()) {
            line.send(RawLine.head(RawLine.length(message + " ")) + message);
            line.fallSilent();

            assertNotTaken(line.status());
        }
    }

    @Test
    void nor_is_one_in_chunks_without_the_last() throws IOException {
        try (RawLine line = new RawLine()) {
            line.send(RawLine.head("Transfer-Encoding: chunked") + RawLine.chunk(message));
            line.fallSilent();

            assertNotTaken(line.status());
        }
    }

    @Test
    void nor_is_one_whose_sender_has_gone() throws IOException {
        try (RawLine line = new RawLine()) {
            line.send(RawLine.head(RawLine.length(message)) + message.substring(0, message.length() / 2));
        }
    }

    /** The server may hang up instead of answering: there is nobody left to read. */
    private static void assertNotTaken(int status) {
        assertEquals(status == 0 ? 0 : 500, status);
    }
}

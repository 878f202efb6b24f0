package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Message;

/**
 * Attack: a message whose end two servers in a row see at different places, so that the second takes the rest for a message of
 * somebody else (CVE-2017-2666 and CVE-2020-10719 in Undertow). One answer, and then the line is dead.
 */
@ExtendWith(Unshaken.class)
class RequestSmugglingIT {

    private static final String PING = Message.ping().toString();
    private static final String CHUNKED = RawLine.chunk(PING) + "0\r\n\r\n";

    /** The request of somebody else that must never be answered. */
    private static final String SMUGGLED = RawLine.head(RawLine.length(PING)) + PING;

    @Test
    void a_length_and_chunks_are_refused() throws IOException {
        assertDead(400, RawLine.head(RawLine.length(PING), "Transfer-Encoding: chunked") + "0\r\n\r\n" + SMUGGLED);
        assertDead(400, RawLine.head("Transfer-Encoding: chunked", RawLine.length(PING)) + CHUNKED + SMUGGLED);
    }

    @Test
    void two_lengths_are_refused() throws IOException {
        assertDead(400, RawLine.head(RawLine.length(PING), "Content-Length: 5") + PING + SMUGGLED);
        assertDead(400, RawLine.head("Content-Length: 5", RawLine.length(PING)) + PING + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d, %d", "+%d", "-%d", "0x%x", "%d;", "%d 5", "99999999999999999999%d", ""})
    void lengths_that_are_no_numbers_are_refused(String length) throws IOException {
        String number = String.format(length, PING.length(), PING.length());

        assertDead(400, RawLine.head("Content-Length: " + number) + PING + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding : chunked", "Transfer-Encoding\t: chunked", "Content-Length : 5"})
    void a_space_before_the_colon_is_refused(String header) throws IOException {
        assertDead(400, RawLine.head(header) + CHUNKED + SMUGGLED);
    }

    @Test
    void two_transfer_encodings_are_refused() throws IOException {
        assertDead(400, RawLine.head("Transfer-Encoding: chunked", "Transfer-Encoding: identity") + CHUNKED + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xchunked",
                "'chunked'",
                "\u000bchunked",
                "chunked, identity",
                "identity, chunked",
                "chunked, chunked",
                "gzip, chunked",
                "chunked;q=1"
            })
    void other_transfer_encodings_are_refused(String encoding) throws IOException {
        assertDead(415, RawLine.head("Transfer-Encoding: " + encoding) + CHUNKED + SMUGGLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-1", "0x10", "fffffffffffffffff", ""})
    void chunks_without_a_size_end_the_line(String size) throws IOException {
        assertDead(0, RawLine.head("Transfer-Encoding: chunked") + size + "\r\n" + PING + "\r\n0\r\n\r\n" + SMUGGLED);
    }

    @Test
    void two_hosts_are_refused() throws IOException {
        assertDead(400, RawLine.head(RawLine.length(PING), "Host: elsewhere") + PING + SMUGGLED);
    }

    /** The one answer; 0 where the server hangs up without one. */
    private static void assertDead(int status, String sent) throws IOException {
        try (RawLine line = new RawLine()) {
            line.send(sent);
            line.fallSilent();

            assertEquals(status == 0 ? List.of() : List.of(status), line.statuses());
        }
    }
}

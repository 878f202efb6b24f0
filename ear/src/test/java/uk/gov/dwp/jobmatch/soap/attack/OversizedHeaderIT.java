package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.soap.Message;

/**
 * Attack: a head as long as a body. The server gives up reading it before it knows whose it is, so the answer is a bare 400 and
 * the end of the line, not a fault of ours (docs/adr/0006-bundled-cxf-behind-a-filter.md).
 */
@ExtendWith(Unshaken.class)
class OversizedHeaderIT {

    private static final String PING = Message.ping().toString();

    @Test
    void a_long_header_is_refused() throws IOException {
        assertRefused(RawLine.head(RawLine.length(PING), "X-Long: " + Unshaken.MARK + "x".repeat(40_000)));
    }

    @Test
    void a_long_name_of_a_header_is_refused() throws IOException {
        assertRefused(RawLine.head(RawLine.length(PING), "X-" + "x".repeat(40_000) + ": y"));
    }

    @Test
    void many_headers_are_refused() throws IOException {
        assertRefused(RawLine.head(RawLine.length(PING), "X-Many: y\r\n".repeat(150) + "X-Last: " + Unshaken.MARK));
    }

    @Test
    void a_long_address_is_refused() throws IOException {
        assertRefused(RawLine.head(RawLine.length(PING)).replace("/v1 ", "/v1" + "/v1".repeat(12_000) + " "));
    }

    private static void assertRefused(String head) throws IOException {
        try (RawLine line = new RawLine()) {
            line.send(head + PING);

            assertEquals(List.of(400), line.statuses());
        }
    }
}

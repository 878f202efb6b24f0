package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: a body without end; CXF took attachments of any size (CVE-2026-54225). */
@ExtendWith(Unshaken.class)
class EndlessBodyIT {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void a_body_that_says_it_is_too_long_is_refused() {
        Caller.telford().send(bytes(9)).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void one_that_does_not_say_so_is_counted() {
        Caller.telford().sendInChunks(bytes(9)).isRefusal(413, "TOO_LARGE");
        Caller.telford().sendInChunks(bytes(40)).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void one_below_the_cap_is_read_to_its_end() {
        Caller.telford().send(bytes(7)).isRefusalOf("echo", "TOO_LONG");
    }

    @Test
    void a_refusal_before_the_body_was_read_leaves_the_line_in_order() throws IOException {
        String large = text(9);
        String small = Message.ping().toString();

        try (RawLine line = new RawLine()) {
            line.send(RawLine.head(RawLine.length(large)) + large);
            assertEquals(413, line.status());
            line.send(RawLine.head(RawLine.length(small)) + small);
            assertEquals(200, line.status());
        }
    }

    private static byte[] bytes(int mebibytes) {
        return text(mebibytes).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int mebibytes) {
        return Message.ping(Unshaken.MARK + "x".repeat(mebibytes * MEBIBYTE)).toString();
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Attack: a body without end. */
class BodySizeIT {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void a_body_that_says_it_is_too_long_is_refused() {
        Caller.telford().send(ofLength(9 * MEBIBYTE)).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void one_that_does_not_say_so_is_counted() {
        Caller.telford().sendInChunks(ofLength(9 * MEBIBYTE)).isRefusal(413, "TOO_LARGE");
        Caller.telford().sendInChunks(ofLength(40 * MEBIBYTE)).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void one_below_the_cap_is_read_to_its_end() {
        Caller.telford().send(ofLength(7 * MEBIBYTE)).isRefusalOf("echo", "TOO_LONG");
    }

    @Test
    void a_refusal_before_the_body_was_read_leaves_the_line_in_order() throws IOException {
        try (Socket line = new Socket(
                InetAddress.getLoopbackAddress(), Caller.HELPDESK.address().getPort())) {
            String first = exchange(line, ofLength(9 * MEBIBYTE));
            String second = exchange(line, Message.ping().toString().getBytes(StandardCharsets.UTF_8));

            assertEquals("HTTP/1.1 413 Request Entity Too Large", first);
            assertEquals("HTTP/1.1 200 OK", second);
        }
    }

    private static byte[] ofLength(int length) {
        return Message.ping("x".repeat(length)).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** By hand, because a client library would open another line without a word. */
    private static String exchange(Socket line, byte[] body) throws IOException {
        String head = """
                POST /ws/employer-direct/v1 HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: text/xml; charset=utf-8\r
                SOAPAction: ""\r
                Content-Length: %d\r
                \r
                """.formatted(Caller.telford().headers().get("Authorization"), body.length);
        OutputStream out = line.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return answer(new BufferedInputStream(line.getInputStream()));
    }

    private static String answer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked = chunked || lower.equals("transfer-encoding: chunked");
        }
        while (chunked) {
            int size = Integer.parseInt(line(in), 16);
            in.readNBytes(size);
            line(in);
            chunked = size > 0;
        }
        in.readNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server hung up after: " + line);
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}

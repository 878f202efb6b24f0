package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack: bodies in wrappers: many parts (CVE-2026-107937), compressed ones, references to files, other charsets. */
class MediaTypeIT {

    @Test
    void fifty_thousand_part_headers_are_never_read() {
        String parts = "--x\r\n" + "X-Header: y\r\n".repeat(50_000) + "\r\n" + Message.ping() + "\r\n--x--\r\n";

        Caller.telford()
                .header("Content-Type", "multipart/related; boundary=x; type=\"text/xml\"; start=\"<a>\"")
                .send(parts)
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_compressed_body_is_refused() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(Message.ping("x".repeat(10_000_000)).toString().getBytes(StandardCharsets.UTF_8));
        }

        Caller.telford()
                .header("Content-Encoding", "gzip")
                .send(small.toByteArray())
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/soap+xml; charset=utf-8",
                "application/json",
                "application/fastinfoset",
                "application/x-java-serialized-object",
                "text/xml; charset=iso-8859-1",
                "text/xml; charset=no-such-charset"
            })
    void what_is_not_soap_1_1_in_unicode_is_refused(String type) {
        Caller.telford().header("Content-Type", type).send(Message.ping()).isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_reference_to_a_file_is_not_followed() {
        String attachment = "</p:staffSafetyConcern><p:attachments><p:attachment><p:fileName>a</p:fileName>"
                + "<p:mediaType>text/plain</p:mediaType><p:content>"
                + "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"file:///etc/passwd\"/>"
                + "</p:content></p:attachment></p:attachments>";

        Caller.telford()
                .send(Message.incident().with("</p:staffSafetyConcern>", attachment))
                .isRefusalOf("incident/attachments/attachment/content", "BROKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/xml; charset=utf-8", "text/xml; charset=\"UTF-8\""})
    void welsh_arrives_as_it_was_sent(String type) {
        Answer answer = Caller.telford().header("Content-Type", type).send(Message.ping("Ŵyn a thŷ"));

        assertEquals("Ŵyn a thŷ", answer.text("echo"));
    }

    @Test
    void in_utf_16_too() {
        byte[] message = Message.ping("Ŵyn a thŷ").toString().getBytes(StandardCharsets.UTF_16);

        Answer answer = Caller.telford()
                .header("Content-Type", "text/xml; charset=utf-16")
                .send(message);

        assertEquals("Ŵyn a thŷ", answer.text("echo"));
    }

    @Test
    void what_is_not_in_the_charset_it_says_is_refused() {
        Caller.telford()
                .send(Message.ping("tŷ é").toString(), StandardCharsets.ISO_8859_1)
                .isRefusal(500, "MALFORMED_XML");
    }
}

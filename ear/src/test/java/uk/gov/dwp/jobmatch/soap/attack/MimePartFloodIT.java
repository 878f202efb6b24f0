package uk.gov.dwp.jobmatch.soap.attack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: a message of parts with headers without end (CVE-2026-107937, CVE-2026-50645, CVE-2026-64958 in CXF). */
@ExtendWith(Unshaken.class)
class MimePartFloodIT {

    private static final int MANY = 50_000;

    @Test
    void many_headers_of_a_part_are_never_read() {
        multipart("--x\r\n" + ("X-Header: " + Unshaken.MARK + "\r\n").repeat(MANY) + "\r\n" + Message.ping()
                + "\r\n--x--\r\n");
    }

    @Test
    void nor_is_one_header_that_does_not_end() {
        multipart("--x\r\nX-Header: " + Unshaken.MARK.repeat(MANY) + "\r\n\r\n" + Message.ping() + "\r\n--x--\r\n");
    }

    @Test
    void nor_are_many_parts() {
        multipart("--x\r\n\r\n" + Message.ping() + "\r\n" + "--x\r\nContent-ID: <y>\r\n\r\ny\r\n".repeat(MANY)
                + "--x--\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "MULTIPART/RELATED; boundary=x; type=\"text/xml\"",
                "text/xml; charset=utf-8; boundary=x, multipart/related",
                "application/xop+xml; type=\"text/xml\""
            })
    void whatever_it_is_called(String type) {
        Caller.telford()
                .header("Content-Type", type)
                .send("--x\r\n\r\n" + Message.ping() + "\r\n--x--\r\n")
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private static void multipart(String body) {
        Caller.telford()
                .header("Content-Type", "multipart/related; boundary=x; type=\"text/xml\"; start=\"<a>\"")
                .send(body)
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }
}

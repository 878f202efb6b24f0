package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: an attachment that is said to be elsewhere, for the server to fetch (CVE-2022-46364 in CXF). */
@ExtendWith(Unshaken.class)
class XopIncludeIT {

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "cid:file:///etc/passwd", "cid:a", "ATTACKER"})
    void a_reference_is_not_followed(String href) {
        try (Eavesdropper attacker = new Eavesdropper()) {
            Caller.telford()
                    .send(including(href.replace("ATTACKER", attacker.address())))
                    .isRefusalOf("incident/attachments/attachment/content", "BROKEN");

            assertEquals(List.of(), attacker.visits());
        }
    }

    @Test
    void nor_in_a_message_of_parts() {
        String parts =
                "--x\r\nContent-Type: application/xop+xml; type=\"text/xml\"; charset=utf-8\r\nContent-ID: <a>\r\n\r\n"
                        + including("file:///etc/passwd") + "\r\n--x--\r\n";

        Caller.telford()
                .header(
                        "Content-Type",
                        "multipart/related; type=\"application/xop+xml\"; start=\"<a>\"; start-info=\"text/xml\"; boundary=x")
                .send(parts)
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private static Message including(String href) {
        return Message.incident()
                .with("Nothing happens.", Unshaken.MARK)
                .with(
                        "</p:staffSafetyConcern>",
                        "</p:staffSafetyConcern><p:attachments><p:attachment><p:fileName>a</p:fileName>"
                                + "<p:mediaType>text/plain</p:mediaType><p:content>"
                                + "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"" + href + "\"/>"
                                + "</p:content></p:attachment></p:attachments>");
    }
}

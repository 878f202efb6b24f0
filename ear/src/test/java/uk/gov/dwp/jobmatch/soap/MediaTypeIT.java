package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message may be wrapped in: SOAP 1.1 in Unicode, as it is. */
class MediaTypeIT {

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
}

package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Answer;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: an encoding in which a filter does not see what a parser reads (UTF-7 hid an external entity, CVE-2018-19277). */
@ExtendWith(Unshaken.class)
class CharsetDisguiseIT {

    private static final String TYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-7",
                "iso-8859-1",
                "windows-1252",
                "ebcdic-cp-us",
                "utf-32",
                "no-such-charset",
                "utf-8, utf-7"
            })
    void other_charsets_are_refused(String charset) {
        Caller.telford()
                .header("Content-Type", "text/xml; charset=" + charset)
                .send(Message.ping(Unshaken.MARK))
                .isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "IBM037", "x-nobody-knows"})
    void one_that_only_the_xml_speaks_of_does_not_count(String charset) {
        String hidden = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>+ADwAIQ-DOCTYPE x+AD4-";

        Caller.telford().send(hidden + Message.ping(Unshaken.MARK)).isRefusal(500, "MALFORMED_XML");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, utf-16", "UTF-16LE, utf-16le", "UTF-16BE, utf-16be"})
    void a_document_type_in_utf_16_is_seen(String charset, String name) {
        Answer answer = Caller.telford()
                .header("Content-Type", "text/xml; charset=" + name)
                .send(Message.ping("&e;").after(TYPE).toString(), Charset.forName(charset));

        answer.isRefusal(500, "MALFORMED_XML");
        assertFalse(answer.body().contains("root:"), answer.body());
    }

    @Test
    void utf_16_under_the_name_of_utf_8_is_refused() {
        Caller.telford()
                .send(Message.ping(Unshaken.MARK).toString(), StandardCharsets.UTF_16BE)
                .isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void latin_letters_under_the_name_of_utf_8_are_refused() {
        Caller.telford()
                .send(Message.ping("tŷ é" + Unshaken.MARK).toString(), StandardCharsets.ISO_8859_1)
                .isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void letters_that_are_longer_than_they_need_be_are_refused() {
        byte[] message = Message.ping("AB" + Unshaken.MARK).toString().getBytes(StandardCharsets.UTF_8);
        int place = Message.ping("AB").toString().indexOf("AB");
        message[place] = (byte) 0xC0;
        message[place + 1] = (byte) 0xBC;

        Caller.telford().send(message).isRefusal(500, "MALFORMED_XML");
    }
}

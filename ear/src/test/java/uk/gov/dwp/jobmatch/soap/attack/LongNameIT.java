package uk.gov.dwp.jobmatch.soap.attack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: names and attributes as long as a book, in places that no schema limits (CVE-2013-2160 in CXF). */
@ExtendWith(Unshaken.class)
class LongNameIT {

    private static final String LONG = "QQ123456C" + "x".repeat(1_000_000);

    @Test
    void a_long_attribute_is_refused() {
        Caller.telford().send(Message.ping().under("<p:a b=\"" + LONG + "\"/>")).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void a_long_attribute_name_is_refused() {
        Caller.telford().send(Message.of("<p:pingRequest " + LONG + "=\"\"/>")).isRefusal(500, "INVALID_REQUEST");
    }

    @Test
    void a_long_operation_is_refused() {
        Caller.telford().send(Message.of("<p:" + LONG + "/>")).isRefusal(500, "UNKNOWN_OPERATION");
    }

    @Test
    void a_long_element_is_refused() {
        Caller.telford()
                .send(Message.of("<p:pingRequest><p:" + LONG + "/></p:pingRequest>"))
                .isRefusal(500, "INVALID_REQUEST");
    }

    @Test
    void a_long_namespace_is_refused() {
        Caller.telford().send(Message.of("<x:a xmlns:x=\"urn:" + LONG + "\"/>")).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void a_long_prefix_is_refused() {
        Caller.telford()
                .send(Message.of("<%1$s:a xmlns:%1$s=\"urn:x\"/>".formatted(LONG)))
                .isRefusal(500, "UNKNOWN_OPERATION");
    }
}

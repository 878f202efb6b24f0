package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.soap.Door;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: many small elements beside each other, which are little on the wire and much in memory (CVE-2013-2160 in CXF). */
@ExtendWith(Unshaken.class)
@ParameterizedClass
@EnumSource(Door.class)
class WideDocumentIT {

    @Parameter
    Door door = Door.PARTNER;

    private static final int MANY = 100_000;

    @Test
    void many_header_elements_are_refused() {
        door.caller().send(Message.ping().under("<p:a/>".repeat(MANY))).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void many_bodies_are_refused() {
        door.caller().send(Message.of("<p:pingRequest/>".repeat(MANY))).isRefusal(500, "UNKNOWN_OPERATION");
    }

    @Test
    void many_elements_that_are_not_in_the_contract_are_refused_at_the_first() {
        String wide = ("<p:a>" + Unshaken.MARK + "</p:a>").repeat(MANY);

        door.caller()
                .send(Message.of("<p:pingRequest>" + wide + "</p:pingRequest>"))
                .isRefusal(500, "INVALID_REQUEST");
    }

    @Test
    void many_comments_and_instructions_carry_nothing() {
        String nothing = ("<!--" + Unshaken.MARK + "--><?" + "x y?>").repeat(MANY);

        assertEquals("hello", door.caller().send(Message.ping().under(nothing)).text("echo"));
    }
}

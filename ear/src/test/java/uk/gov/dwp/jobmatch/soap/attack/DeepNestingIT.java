package uk.gov.dwp.jobmatch.soap.attack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.dwp.jobmatch.soap.Door;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: elements within elements without end (CVE-2013-2160 in CXF, CVE-2022-40152 in Woodstox). */
@ExtendWith(Unshaken.class)
@ParameterizedClass
@EnumSource(Door.class)
class DeepNestingIT {

    @Parameter
    Door door = Door.PARTNER;

    private static final String DEEP = "<p:a>".repeat(100_000) + Unshaken.MARK + "</p:a>".repeat(100_000);

    @Test
    void in_the_header_it_is_refused() {
        door.caller().send(Message.ping().under(DEEP)).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void in_the_body_it_is_refused() {
        door.caller()
                .send(Message.of("<p:pingRequest>" + DEEP + "</p:pingRequest>"))
                .isRefusal(500, "INVALID_REQUEST");
    }

    @Test
    void instead_of_an_envelope_it_is_refused() {
        door.caller()
                .send("<a>".repeat(100_000) + "</a>".repeat(100_000))
                .isFault(500, "soap:VersionMismatch", "WRONG_SOAP_VERSION");
    }

    @Test
    void it_is_refused_though_it_never_ends() {
        door.caller().send(Message.ping().under("<p:a>".repeat(1_000_000))).isRefusal(413, "TOO_LARGE");
    }
}

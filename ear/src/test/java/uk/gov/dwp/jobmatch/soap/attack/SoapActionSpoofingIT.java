package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: a header that names a harmless operation, and a body with another (CVE-2012-3451 in CXF). */
@ExtendWith(Unshaken.class)
class SoapActionSpoofingIT {

    private static final String ACTION = "urn:jobmatch-helpdesk:partner:v1:";

    @ParameterizedTest
    @ValueSource(
            strings = {"\"" + ACTION + "ping\"", ACTION + "ping", "\"" + ACTION + "getIncidentStatus\"", "\"urn:x\""})
    void a_submission_under_another_name_is_refused(String action) {
        Caller.telford().header("SOAPAction", action).send(marked()).isRefusal(500, "WRONG_SOAP_ACTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"" + ACTION + "submitIncident\"", "\"" + ACTION + "withdrawIncident\""})
    void a_ping_under_another_name_is_refused(String action) {
        Caller.telford()
                .header("SOAPAction", action)
                .send(Message.ping(Unshaken.MARK))
                .isRefusal(500, "WRONG_SOAP_ACTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"" + ACTION + "ping\"", ACTION + "ping", "\"\"", ""})
    void the_right_name_or_none_is_no_attack(String action) {
        assertEquals(
                "hello",
                Caller.telford()
                        .header("SOAPAction", action)
                        .send(Message.ping())
                        .text("echo"));
    }

    private static Message marked() {
        return Message.incident().with("Nothing happens.", Unshaken.MARK);
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack, or a client that is not ready yet: envelopes and actions that are not as SOAP has them. */
class EnvelopeIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<", "<s:Envelope", "{}", "\u0001"})
    void what_is_no_xml_is_refused(String body) {
        Caller.telford().send(body).isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void half_a_message_is_refused() {
        String message = Message.incident().toString();

        Caller.telford().send(message.substring(0, message.length() / 2)).isRefusal(500, "MALFORMED_XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>",
                "<s:Other xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Other>"
            })
    void an_envelope_without_a_request_is_refused(String envelope) {
        Caller.telford().send(envelope).isRefusal(500, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.w3.org/2003/05/soap-envelope", "urn:nothing"})
    void another_version_is_told_so(String namespace) {
        String message = Message.ping().toString().replace("http://schemas.xmlsoap.org/soap/envelope/", namespace);

        Caller.telford().send(message).isFault(500, "soap:VersionMismatch", "WRONG_SOAP_VERSION");
    }

    @Test
    void a_header_that_must_be_understood_is_not() {
        Caller.telford()
                .send(Message.ping().under("<x:a xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>"))
                .isFault(500, "soap:MustUnderstand", "HEADER_NOT_UNDERSTOOD");
    }

    @Test
    void a_header_that_need_not_be_understood_is_passed_over() {
        Answer answer = Caller.telford().send(Message.ping().under("<x:a xmlns:x=\"urn:x\">b</x:a>"));

        assertEquals("hello", answer.text("echo"));
    }

    @Test
    void two_requests_in_one_are_refused() {
        Caller.telford().send(Message.of("<p:pingRequest/><p:pingRequest/>")).isRefusal(500, "UNKNOWN_OPERATION");
    }

    @Test
    void so_is_no_action_header() {
        assertEquals(
                "hello",
                Caller.telford().without("SOAPAction").send(Message.ping()).text("echo"));
    }

    @Test
    void a_full_form_is_nowhere_near_the_limits() {
        Answer answer = Caller.telford().send(Message.incident().with("Nothing happens.", "ŵ".repeat(4000)));

        assertEquals(200, answer.status(), answer.body());
    }

    @Test
    void an_action_of_half_a_quotation_mark_is_the_senders_mistake() {
        Caller.telford().header("SOAPAction", "\"").send(Message.ping()).isRefusal(500, "INVALID_REQUEST");
    }
}

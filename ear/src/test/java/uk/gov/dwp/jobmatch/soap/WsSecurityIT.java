package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attack: to get in, or to pass for another, by a WS-Security header: a token, a signature that is wrapped, a time that is
 * played again. None is read here (docs/adr/0008-no-ws-security.md), so none must count for anything.
 */
class WsSecurityIT {

    private static final String TOKEN =
            "<o:UsernameToken><o:Username>ed-dundee</o:Username><o:Password>jobmatch-local</o:Password></o:UsernameToken>";
    private static final String TIME =
            "<u:Timestamp><u:Created>2001-01-01T00:00:00Z</u:Created><u:Expires>2001-01-01T00:05:00Z</u:Expires></u:Timestamp>";
    private static final String WRAPPED = "<d:Signature><d:SignedInfo><d:Reference URI=\"#original\"/></d:SignedInfo>"
            + "<d:SignatureValue>AAAA</d:SignatureValue></d:Signature>"
            + "<s:Body u:Id=\"original\"><p:pingRequest><p:echo>what was signed</p:echo></p:pingRequest></s:Body>";
    private static final String ASSERTION = "<a:Assertion xmlns:a=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>";

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, TIME, ASSERTION})
    void a_header_that_must_be_understood_is_refused_in_clear_words(String content) {
        Answer answer = Caller.telford().send(Message.ping().under(security(" s:mustUnderstand=\"1\"", content)));

        answer.isFault(500, "soap:MustUnderstand", "HEADER_NOT_UNDERSTOOD");
        assertEquals(
                "A SOAP header marked mustUnderstand is not known to this service. Instead of WS-Security, sign in by HTTP"
                        + " Basic or by client certificate.",
                answer.text("message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " s:mustUnderstand=\"1\""})
    void a_token_lets_nobody_in(String mustUnderstand) {
        Caller.nobody()
                .send(Message.ping().under(security(mustUnderstand, TOKEN)))
                .isRefusal(401, "NOT_AUTHENTICATED");
    }

    @Test
    void a_token_makes_nobody_somebody_else() {
        Answer answer = Caller.telford().send(Message.ping().under(security("", TOKEN)));

        assertEquals("ED_TELFORD", answer.text("partnerCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " s:mustUnderstand=\"1\""})
    void a_second_body_that_is_wrapped_in_a_signature_is_refused(String mustUnderstand) {
        Caller.telford()
                .send(Message.ping("what is asked").under(security(mustUnderstand, WRAPPED)))
                .isRefusal(500, "INVALID_REQUEST");
    }

    private static String security(String mustUnderstand, String content) {
        return """
                <o:Security%s \
                xmlns:o="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" \
                xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" \
                xmlns:d="http://www.w3.org/2000/09/xmldsig#">%s</o:Security>""".formatted(mustUnderstand, content);
    }
}

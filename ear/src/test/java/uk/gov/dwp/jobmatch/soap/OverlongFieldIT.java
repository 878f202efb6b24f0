package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attack, or only bad luck: something private in a field that breaks the contract. It must not come back, nor be logged. */
class OverlongFieldIT {

    /** The one example of a National Insurance number that may be printed. */
    private static final String NINO = "QQ 12 34 56 C";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p:summary>The vacancy cannot be saved | <p:summary>#LONG | incident/summary | TOO_LONG",
                "<p:detail>Nothing happens. | <p:detail>#VERY | incident/detail | TOO_LONG",
                "<p:phone>01632 960 001 | <p:phone>#LONG | incident/customer/phone | TOO_LONG",
                "<p:customerType>EMPLOYER | <p:customerType># | incident/customer/customerType | WRONG_FORMAT",
                "<p:category>VACANCY | <p:category># | incident/category | WRONG_FORMAT",
                "<p:sentAt>2026-07-01T10:00:00Z | <p:sentAt># | header/sentAt | WRONG_TYPE",
                "<p:callRequired>false | <p:callRequired># | incident/callRequired | WRONG_TYPE",
                "<p:customer> | <p:customer># | incident | BROKEN",
                "<p:summary> | <p:summary x=\"#\"> | incident | BROKEN",
                "<p:summary> | <p:QQ123456C>#</p:QQ123456C><p:summary> | incident | MISPLACED",
                "<p:detail>Nothing happens.</p:detail> | <p:QQ123456C/> | incident | MISPLACED",
                "<p:summary>The vacancy | <p:summary><p:QQ123456C>#</p:QQ123456C> | incident/summary | BROKEN"
            })
    void the_place_is_told_and_never_the_value(String old, String spoilt, String path, String code) {
        String broken = spoilt.replace("#VERY", NINO + "x".repeat(4000))
                .replace("#LONG", NINO + "x".repeat(200))
                .replace("#", NINO);

        Answer answer = Caller.telford().send(Message.incident().with(old, broken));

        answer.isRefusalOf(path, code);
        assertIsNowhere(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p:summary>The vacancy cannot be saved | <p:summary>QQ 12 34 56 C &bad;",
                "<p:summary>The vacancy cannot be saved | <p:summary>QQ 12 34 56 C </p:oops>",
                "<p:summary>The vacancy cannot be saved | <p:summary>QQ 12 34 56 C &#0;"
            })
    void nor_where_the_xml_itself_is_broken(String old, String spoilt) {
        Answer answer = Caller.telford().send(Message.incident().with(old, spoilt));

        answer.isRefusal(500, "MALFORMED_XML");
        assertIsNowhere(answer);
    }

    @ParameterizedTest
    @CsvSource({"QQ123456C", "urn:QQ123456C"})
    void nor_where_a_name_is_what_is_wrong(String name) {
        Answer envelope = Caller.telford()
                .send(Message.ping().toString().replace("http://schemas.xmlsoap.org/soap/envelope/", name));
        Answer operation = Caller.telford().send(Message.of("<x:QQ123456C xmlns:x=\"" + name + "\"/>"));
        Answer action =
                Caller.telford().header("SOAPAction", "\"" + name + "\"").send(Message.ping());
        Answer header = Caller.telford()
                .send(Message.ping().under("<x:QQ123456C xmlns:x=\"" + name + "\" s:mustUnderstand=\"1\"/>"));

        assertEquals("WRONG_SOAP_VERSION", envelope.text("code"));
        assertEquals("UNKNOWN_OPERATION", operation.text("code"));
        assertEquals("WRONG_SOAP_ACTION", action.text("code"));
        assertEquals("HEADER_NOT_UNDERSTOOD", header.text("code"));
        for (Answer answer : new Answer[] {envelope, operation, action, header}) {
            assertIsNowhere(answer);
        }
    }

    private static void assertIsNowhere(Answer answer) {
        assertFalse(holdsNino(answer.body()), answer.body());
        assertFalse(holdsNino(Caller.HELPDESK.log()), "The number is in the server's log");
    }

    private static boolean holdsNino(String text) {
        return text.replace(" ", "").contains("QQ123456C");
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedAwayTest {

    private static final String XML = "text/xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "text/xml;charset=utf-8",
                "text/xml; charset=UTF-8",
                "text/xml; charset=\"utf-8\"",
                "TEXT/XML ; charset = utf-16",
                "text/xml; charset=utf-16le",
                "text/xml;"
            })
    void plain_soap_passes(String contentType) {
        assertEquals(Optional.empty(), TurnedAway.from("POST", null, contentType, null, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/soap+xml",
                "application/json",
                "application/xop+xml",
                "multipart/related; type=\"text/xml\"",
                "text/xml; charset=iso-8859-1",
                "text/xml; charset=utf-7",
                "text/xml; charset=ebcdic-cp-us",
                "text/xml; charset=utf-8; boundary=x",
                "text/xmlx",
                ""
            })
    void any_other_media_type_does_not(String contentType) {
        assertEquals(Optional.of(TurnedAway.MEDIA_TYPE), TurnedAway.from("POST", null, contentType, null, 100));
    }

    @Test
    void no_media_type_is_none_of_ours() {
        assertEquals(Optional.of(TurnedAway.MEDIA_TYPE), TurnedAway.from("POST", null, null, null, 100));
    }

    @ParameterizedTest
    @CsvSource({"gzip, MEDIA_TYPE", "deflate, MEDIA_TYPE", "'identity, gzip', MEDIA_TYPE", "identity, ", "Identity , "})
    void nothing_compressed_passes(String encoding, @Nullable TurnedAway expected) {
        assertEquals(Optional.ofNullable(expected), TurnedAway.from("POST", null, XML, encoding, 100));
    }

    @Test
    void a_body_up_to_the_cap_passes_and_one_byte_more_does_not() {
        assertEquals(Optional.empty(), TurnedAway.from("POST", null, XML, null, TurnedAway.CAP_IN_BYTES));
        assertEquals(
                Optional.of(TurnedAway.LENGTH), TurnedAway.from("POST", null, XML, null, TurnedAway.CAP_IN_BYTES + 1));
    }

    @Test
    void a_body_that_does_not_say_its_length_is_counted_later() {
        assertEquals(Optional.empty(), TurnedAway.from("POST", null, XML, null, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wsdl", "WSDL"})
    void anybody_may_ask_for_the_contract(String query) {
        assertEquals(Optional.empty(), TurnedAway.from("GET", query, null, null, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,",
        "GET,xsd=1",
        "GET,wsdl=../x",
        "GET,wsdl&xsd",
        "HEAD,wsdl",
        "PUT,",
        "DELETE,",
        "OPTIONS,",
        "POST,wsdl"
    })
    void nothing_else_may_be_asked(String method, @Nullable String query) {
        assertEquals(Optional.of(TurnedAway.METHOD), TurnedAway.from(method, query, XML, null, 100));
    }
}

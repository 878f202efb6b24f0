package uk.gov.dwp.jobmatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * Each contract as its doors publish it is the agreed one, and keeps the WS-I Basic Profile 1.1 and our own rules.
 * {@code SamplesIT} asks the same of what is answered.
 */
class PublishedContractIT {

    private static final Path CONTRACTS = Path.of("../integration/src/main/resources/contract");
    private static final Path AGREED = CONTRACTS.resolve("partner-v1.wsdl");
    private static final List<String> DOORS = List.of(
            "employer-direct/v1", "jobseeker-direct/v1", "universal-jobmatch/v1", "universal-jobmatch/accounts/v1");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String FAULT = """
            <env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><env:Fault>\
            <faultcode>env:Client</faultcode><faultstring>x</faultstring><detail/></env:Fault></env:Body></env:Envelope>""";

    static List<String> doors() {
        return DOORS;
    }

    @ParameterizedTest
    @MethodSource("doors")
    void the_contract_is_the_agreed_one_but_for_its_address(String door) throws IOException {
        String address = RunningHelpdesk.shared().address() + "ws/" + door;
        String agreed = Files.readString(door.contains("accounts") ? CONTRACTS.resolve("accounts-v1.wsdl") : AGREED)
                .replaceAll("address location=\"[^\"]*\"", "address location=\"" + address + "\"");

        assertEquals(Xml.of(agreed).meaning(), Xml.of(published(door).body()).meaning());
    }

    @ParameterizedTest
    @EnumSource
    void the_published_contracts_are_free_of(DescriptionRule offence) {
        for (String door : DOORS) {
            assertEquals(List.of(), offence.offenders(published(door).body()), door);
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_would_be_noticed_if_a_contract_held(DescriptionRule offence) throws IOException {
        String broken = offence.broken(Files.readString(AGREED));

        assertNotEquals(List.of(), offence.offenders(broken));
    }

    @ParameterizedTest
    @EnumSource
    void it_would_be_noticed_if_an_answer_held(EnvelopeRule offence) {
        assertEquals(List.of(), offence.offenders(FAULT));
        assertNotEquals(List.of(), offence.offenders(offence.broken(FAULT)));
    }

    /** R4003 and R4004 ask for UTF-8 or UTF-16 and for XML 1.0. */
    @ParameterizedTest
    @MethodSource("doors")
    void a_contract_comes_as_xml_1_0_in_utf_8(String door) {
        HttpResponse<String> published = published(door);

        assertEquals(200, published.statusCode());
        assertEquals("text/xml;charset=utf-8", contentType(published));
        assertTrue(published.body().matches("(?is)^<\\?xml version=['\"]1\\.0['\"] encoding=['\"]utf-8['\"].*"));
        assertFalse(published.body().contains("<!DOCTYPE"));
    }

    private static HttpResponse<String> published(String door) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(RunningHelpdesk.shared().address().resolve("ws/" + door + "?wsdl"))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("No contract", e);
        }
    }

    private static String contentType(HttpResponse<String> published) {
        return published.headers().firstValue("Content-Type").orElse("none").toLowerCase(Locale.ROOT);
    }
}

package uk.gov.dwp.jobmatch.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.credential.CertificateRefused.Why;
import uk.gov.dwp.jobmatch.directory.PartnerChanged;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** The helpdesk's clock stands in November 2026; the certificates end with 2025, with 2026, and in October 2028. */
class PartnerCertificatesTest {

    private static final String CODE = "ed-telford";
    private static final String THIS_YEARS = pem("telford");
    private static final String NEXT_YEARS = pem("telford-next");

    private final Helpdesk helpdesk = new Helpdesk();
    private final PartnerCertificates certificates = helpdesk.as("admin", PartnerCertificates.class);

    @Test
    void what_a_certificate_says_is_read_and_kept() {
        add(CODE, THIS_YEARS);

        assertEquals(
                List.of("PARTNER_CERTIFICATE_ADDED"),
                helpdesk.as("admin", Partners.class).history(CODE).stream()
                        .map(record -> record.action().name())
                        .toList());
        PartnerCertificate bound = certificates.of(CODE).get(0);
        assertEquals("CN=Employer Direct Telford,O=Contact Centre,C=GB", bound.subject());
        assertEquals(bound.subject(), bound.issuer());
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), bound.notBefore());
        assertEquals(Instant.parse("2027-01-01T00:00:00Z"), bound.notAfter());
        assertEquals("048a578619f2c68f60456111cc31c4e64ccadcc50955360cd889d09bad5006dd", bound.fingerprint());
    }

    @Test
    void words_around_it_are_left_aside() {
        add(CODE, "Subject: CN=Telford\r\n" + THIS_YEARS.replace("\n", "\r\n") + "\r\nKind regards");

        assertEquals(1, certificates.of(CODE).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kind regards",
                "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nMIIBjTCCATOgAwIBAgIJ"
            })
    void what_is_not_a_certificate_is_refused(String text) {
        assertRefused(Why.NOT_ONE, CODE, text);
    }

    @Test
    void a_private_key_is_refused_even_beside_its_certificate() {
        assertRefused(
                Why.PRIVATE_KEY, CODE, THIS_YEARS + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    }

    @Test
    void of_several_we_could_not_know_which_is_meant() {
        assertRefused(Why.SEVERAL, CODE, THIS_YEARS + NEXT_YEARS);
    }

    @Test
    void one_that_has_ended_is_refused() {
        assertRefused(Why.EXPIRED, CODE, pem("expired"));
    }

    @Test
    void it_stands_for_one_partner_and_once_removed_for_whoever_gets_it_next() {
        add(CODE, THIS_YEARS);
        assertRefused(Why.BOUND, CODE, THIS_YEARS);
        assertRefused(Why.BOUND, "serco-jd", THIS_YEARS);

        certificates.remove(CODE, version(CODE), certificates.of(CODE).get(0).id());
        add("serco-jd", THIS_YEARS);

        assertEquals(List.of(), certificates.of(CODE));
        assertEquals(1, certificates.of("serco-jd").size());
    }

    @Test
    void anothers_certificate_is_not_removed() {
        add(CODE, THIS_YEARS);
        long id = certificates.of(CODE).get(0).id();

        certificates.remove("serco-jd", version("serco-jd"), id);

        assertEquals(1, certificates.of(CODE).size());
    }

    @Test
    void the_second_of_two_administrators_is_told_to_look_again() {
        add(CODE, THIS_YEARS);

        assertThrows(PartnerChanged.class, () -> certificates.add(CODE, 0, NEXT_YEARS));
    }

    @Test
    void who_has_no_longer_valid_one_is_told_in_time() {
        Duration sixtyDays = Duration.ofDays(60);
        add(CODE, THIS_YEARS);
        assertEquals(List.of(CODE), partnersWhoseEndWithin(sixtyDays));
        assertEquals(List.of(), partnersWhoseEndWithin(Duration.ofDays(30)));

        add(CODE, NEXT_YEARS);
        assertEquals(List.of(), partnersWhoseEndWithin(sixtyDays));

        helpdesk.sql("update partner set active = false");
        assertEquals(List.of(), partnersWhoseEndWithin(Duration.ofDays(1000)));
    }

    private List<String> partnersWhoseEndWithin(Duration time) {
        return helpdesk.as("dutymanager", PartnerCertificates.class).endingWithin(time).stream()
                .map(PartnerCertificate::partner)
                .toList();
    }

    private void add(String code, String pem) {
        certificates.add(code, version(code), pem);
    }

    private void assertRefused(Why why, String code, String pem) {
        CertificateRefused refused = assertThrows(CertificateRefused.class, () -> add(code, pem));
        assertEquals(why, refused.why());
    }

    private int version(String code) {
        return helpdesk.as("admin", Partners.class).open(code).version();
    }

    private static String pem(String name) {
        String file = "/certificates/" + name + ".pem";
        try (InputStream pem = Objects.requireNonNull(PartnerCertificatesTest.class.getResourceAsStream(file))) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package uk.gov.dwp.jobmatch.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.admission.Admission.Verdict;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class PartnerDoorTest {

    private static final String SECRET = "a long random secret";

    private final Helpdesk helpdesk = new Helpdesk();
    private final PartnerDoor door = helpdesk.bean(PartnerDoor.class);

    @BeforeEach
    void two_partners_have_a_secret_and_a_certificate_each() {
        for (String partner : List.of("ed", "serco-jd")) {
            secret(partner, SECRET + " of " + partner, "null");
            certificate(partner, partner, now().plus(Duration.ofDays(30)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET,                 right, none,     ADMITTED",
        "SECRET,                 right, own,      ADMITTED",
        "SECRET,                 right, anothers, CERTIFICATE_NOT_YOURS",
        "SECRET,                 right, nobodys,  CERTIFICATE_NOT_YOURS",
        "SECRET,                 wrong, none,     NOT_KNOWN",
        "SECRET,                 wrong, own,      NOT_KNOWN",
        "SECRET,                 none,  own,      SECRET_REQUIRED",
        "SECRET,                 none,  nobodys,  CERTIFICATE_NOT_YOURS",
        "SECRET,                 none,  none,     NOT_KNOWN",
        "CERTIFICATE,            none,  own,      ADMITTED",
        "CERTIFICATE,            right, own,      ADMITTED",
        "CERTIFICATE,            wrong, own,      NOT_KNOWN",
        "CERTIFICATE,            right, none,     CERTIFICATE_REQUIRED",
        "CERTIFICATE,            wrong, none,     NOT_KNOWN",
        "CERTIFICATE,            right, anothers, CERTIFICATE_NOT_YOURS",
        "CERTIFICATE,            none,  nobodys,  CERTIFICATE_NOT_YOURS",
        "SECRET_AND_CERTIFICATE, right, own,      ADMITTED",
        "SECRET_AND_CERTIFICATE, right, none,     CERTIFICATE_REQUIRED",
        "SECRET_AND_CERTIFICATE, none,  own,      SECRET_REQUIRED",
        "SECRET_AND_CERTIFICATE, wrong, own,      NOT_KNOWN",
        "SECRET_AND_CERTIFICATE, right, anothers, CERTIFICATE_NOT_YOURS",
        "SECRET_AND_CERTIFICATE, right, nobodys,  CERTIFICATE_NOT_YOURS"
    })
    void what_is_shown_must_be_right_and_what_is_required_must_be_shown(
            String required, String secret, String certificate, Verdict verdict) {
        helpdesk.sql("update partner set requires = ? where code = 'ed'", required);

        assertEquals(verdict, door.admit(shown(secret, certificate)).verdict());
    }

    private static Shown shown(String secret, String certificate) {
        String said = secret.equals("right") ? SECRET + " of ed" : "a guess";
        String fingerprint = switch (certificate) {
            case "own" -> fingerprint("ed");
            case "anothers" -> fingerprint("serco-jd");
            default -> fingerprint("of nobody");
        };
        return new Shown(
                secret.equals("none") ? null : "ed",
                secret.equals("none") ? null : said,
                certificate.equals("none") ? null : fingerprint);
    }

    @Test
    void whoever_is_let_in_is_told_with_its_role_and_its_limit() {
        helpdesk.sql("update partner set calls_per_minute = 7 where code = 'ed'");

        assertEquals(
                new Admission(Verdict.ADMITTED, "ed", "partner-employer-direct", 7),
                door.admit(bySecret(SECRET + " of ed")));
    }

    @Test
    void anothers_certificate_does_not_say_whose_it_is() {
        assertEquals("ed", door.admit(shown("right", "anothers")).partner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "ed\0", "ED", "helpdesk", "x' or 'x'='x"})
    void a_name_that_is_no_partners_is_not_known(String name) {
        assertEquals(Admission.NOTHING_SHOWN, door.admit(new Shown(name, SECRET + " of ed", null)));
        assertEquals(Admission.NOTHING_SHOWN, door.admit(new Shown(name.repeat(50), SECRET + " of ed", null)));
    }

    @Test
    void a_secret_before_the_one_in_use_is_right_until_it_ends() {
        secret("ed", "the one before", "timestamptz '" + now().plus(Duration.ofHours(1)) + "'");

        assertEquals(Verdict.ADMITTED, door.admit(bySecret("the one before")).verdict());
        assertEquals(Verdict.ADMITTED, door.admit(bySecret(SECRET + " of ed")).verdict());
        helpdesk.clock.advance(Duration.ofHours(1));
        assertEquals(Verdict.NOT_KNOWN, door.admit(bySecret("the one before")).verdict());
        assertEquals(Verdict.ADMITTED, door.admit(bySecret(SECRET + " of ed")).verdict());
    }

    @Test
    void a_certificate_ends_with_its_date_and_with_its_removal() {
        helpdesk.sql("update partner set requires = 'CERTIFICATE' where code = 'ed'");

        helpdesk.clock.advance(Duration.ofDays(30));
        assertEquals(
                Verdict.CERTIFICATE_EXPIRED, door.admit(shown("none", "own")).verdict());
        helpdesk.sql("update partner_certificate set removed_at = now() where partner = 'ed'");
        assertEquals(
                Verdict.CERTIFICATE_NOT_YOURS, door.admit(shown("none", "own")).verdict());
    }

    @ParameterizedTest
    @CsvSource({"right, none", "right, own", "none, own"})
    void a_suspension_acts_on_the_next_call(String secret, String certificate) {
        helpdesk.sql("update partner set requires = 'CERTIFICATE' where code = 'ed' and ? = 'own'", certificate);
        assertEquals(Verdict.ADMITTED, door.admit(shown(secret, certificate)).verdict());

        helpdesk.sql("update partner set active = false where code = 'ed'");

        assertEquals(null, door.admit(shown(secret, certificate)).partner());
    }

    @Test
    void a_known_name_costs_the_database_what_an_unknown_one_does() {
        long known = helpdesk.statements(() -> door.admit(bySecret("wrong")));
        long unknown = helpdesk.statements(() -> door.admit(new Shown("nobody", "wrong", null)));

        assertEquals(1, known);
        assertEquals(known, unknown);
    }

    @Test
    void a_secret_is_not_printed() {
        assertFalse(bySecret(SECRET).toString().contains(SECRET));
    }

    private static Shown bySecret(String secret) {
        return new Shown("ed", secret, null);
    }

    private void secret(String partner, String secret, String validUntil) {
        helpdesk.sql(
                "insert into partner_secret (partner, salt, digest, created_at, valid_until) values (?, ?, ?, now(), "
                        + validUntil + ")",
                partner,
                hex(secret.toUpperCase(Locale.ROOT)),
                sha256(secret + secret.toUpperCase(Locale.ROOT)));
    }

    private void certificate(String partner, String name, Instant notAfter) {
        helpdesk.sql("""
                insert into partner_certificate (id, partner, fingerprint, subject, issuer, not_before, not_after, added_at)
                values (nextval('partner_certificate_seq'), ?, ?, 'CN=somebody', 'CN=authority', now(), ?, now())
                """, partner, fingerprint(name), notAfter);
    }

    private Instant now() {
        return helpdesk.clock.instant();
    }

    private static String fingerprint(String name) {
        return sha256("the certificate of " + name);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

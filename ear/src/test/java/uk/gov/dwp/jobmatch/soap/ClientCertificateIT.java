package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.run.CertificateAuthority;
import uk.gov.dwp.jobmatch.whole.Records;

/** Attack: to call with another's certificate, with one that is over, with one that anybody can make, or with none. */
class ClientCertificateIT {

    private static final CertificateAuthority AUTHORITY = Caller.HELPDESK.authority();

    private final Records records = new Records(Caller.HELPDESK);

    @BeforeEach
    void southend_and_dundee_have_a_certificate_each() throws SQLException {
        try (Connection connection = Caller.HELPDESK.connect()) {
            AUTHORITY.bind(connection, "ed-southend");
            AUTHORITY.bind(connection, "ed-dundee");
        }
    }

    @AfterEach
    void nothing_but_the_secret_is_required() {
        require("SECRET");
        records.change("delete from partner_certificate where partner in ('ed-southend', 'ed-dundee')");
    }

    @Test
    void a_partner_is_known_by_its_certificate_alone() {
        require("CERTIFICATE");

        assertPassed(Caller.nobody().over(certificateOf("ed-southend")));
    }

    @Test
    void where_both_are_required_both_let_it_in() {
        require("SECRET_AND_CERTIFICATE");

        assertPassed(Caller.as("ed-southend").over(certificateOf("ed-southend")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFICATE", "SECRET_AND_CERTIFICATE"})
    void a_secret_alone_is_not_enough_where_a_certificate_is_required(String required) {
        require(required);

        Caller.as("ed-southend").send(Message.ping()).isRefusal(403, "CERTIFICATE_REQUIRED");
        Caller.as("ed-southend").over(Line.secure()).send(Message.ping()).isRefusal(403, "CERTIFICATE_REQUIRED");
        assertAudited("ed-southend", "CERTIFICATE_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "SECRET_AND_CERTIFICATE"})
    void a_certificate_alone_is_not_enough_where_a_secret_is_required(String required) {
        require(required);

        Answer answer = Caller.nobody().over(certificateOf("ed-southend")).send(Message.ping());

        answer.isRefusal(401, "SECRET_REQUIRED");
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
        assertAudited("ed-southend", "SECRET_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "CERTIFICATE", "SECRET_AND_CERTIFICATE"})
    void another_partners_certificate_does_not_go_with_a_secret(String required) {
        require(required);

        Caller.as("ed-southend")
                .over(certificateOf("ed-dundee"))
                .send(Message.ping())
                .isRefusal(403, "CERTIFICATE_NOT_YOURS");
        assertAudited("ed-southend", "CERTIFICATE_NOT_YOURS");
    }

    @Test
    void a_certificate_that_is_bound_to_nobody_opens_nothing() {
        Caller.nobody()
                .over(Line.with(AUTHORITY.forPartner("ed-unbound")))
                .send(Message.ping())
                .isRefusal(403, "CERTIFICATE_NOT_YOURS");
        assertAudited("unknown", "CERTIFICATE_NOT_YOURS");
    }

    @Test
    void a_right_certificate_does_not_make_up_for_a_wrong_secret() {
        require("CERTIFICATE");

        Caller.with("ed-southend", "wrong")
                .over(certificateOf("ed-southend"))
                .send(Message.ping())
                .isRefusal(401, "NOT_AUTHENTICATED");
        assertAudited("unknown", "NOT_AUTHENTICATED");
    }

    @Test
    void a_certificate_that_ends_while_the_line_is_open_is_refused_from_then_on() {
        require("CERTIFICATE");
        Caller southend = Caller.nobody().over(certificateOf("ed-southend"));
        assertPassed(southend);

        records.change("update partner_certificate set not_after = now() where partner = 'ed-southend'");

        southend.send(Message.ping()).isRefusal(403, "CERTIFICATE_EXPIRED");
        assertAudited("ed-southend", "CERTIFICATE_EXPIRED");
    }

    @Test
    void a_certificate_that_was_taken_away_is_refused_on_the_next_call() {
        require("CERTIFICATE");
        Caller southend = Caller.nobody().over(certificateOf("ed-southend"));
        assertPassed(southend);

        records.change("update partner_certificate set removed_at = now() where partner = 'ed-southend'");

        southend.send(Message.ping()).isRefusal(403, "CERTIFICATE_NOT_YOURS");
    }

    /** TLS itself hangs up, with an alert that says why: no request of it ever reaches the helpdesk. */
    @Test
    void an_expired_one_and_one_of_an_unknown_authority_get_no_line() {
        CertificateAuthority unknown =
                new CertificateAuthority(AUTHORITY.forTrust().resolveSibling("unknown"));

        assertNoLine(AUTHORITY.expired("ed-southend"));
        assertNoLine(unknown.forPartner("ed-southend"));
        assertPassed(Caller.as("ed-southend").over(Line.secure()));
    }

    private static void assertNoLine(Path certificate) {
        Caller caller = Caller.as("ed-southend").over(Line.with(certificate));

        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> caller.send(Message.ping()));

        assertInstanceOf(SSLException.class, refused.getCause());
        assertTrue(String.valueOf(refused.getMessage()).contains("alert"), refused.getMessage());
    }

    @Test
    void a_certificate_in_a_header_is_nobodys() {
        require("CERTIFICATE");

        Caller.nobody()
                .header("SSL_CLIENT_CERT", "-----BEGIN CERTIFICATE----- MIIB -----END CERTIFICATE-----")
                .header("X-Client-Cert", "MIIB")
                .send(Message.ping())
                .isRefusal(401, "NOT_AUTHENTICATED");
    }

    private static Line certificateOf(String partner) {
        return Line.with(AUTHORITY.forPartner(partner));
    }

    private void require(String what) {
        records.change("update partner set requires = ? where code = 'ed-southend'", what);
    }

    private static void assertPassed(Caller caller) {
        Answer answer = caller.send(Message.ping());

        assertEquals(
                List.of("200", "ED_SOUTHEND"),
                List.of(Integer.toString(answer.status()), answer.text("partnerCode")),
                answer.body());
    }

    private void assertAudited(String actor, String detail) {
        assertEquals(
                "SIGN_IN_FAILED REFUSED " + detail,
                records.rows("select action, result, detail from audit where actor = ? order by id desc limit 1", actor)
                        .get(0));
    }
}

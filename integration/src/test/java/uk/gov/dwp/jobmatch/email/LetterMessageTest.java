package uk.gov.dwp.jobmatch.email;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.email.SampleLetter.a;
import static uk.gov.dwp.jobmatch.email.SampleLetter.aReply;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.delivery.Purpose;

class LetterMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final String FIRST = "<1@jobmatch-helpdesk.dwp.gov.uk>";

    @Test
    void it_goes_to_one_address_and_to_no_other() throws Exception {
        MimeMessage message = read(a(Purpose.REPLY));

        assertEquals(1, message.getAllRecipients().length);
        assertEquals("telford@dwp.gov.uk", message.getRecipients(RecipientType.TO)[0].toString());
    }

    @Test
    void it_bears_the_time_at_which_it_is_handed_over() throws Exception {
        assertEquals(Date.from(NOW), read(a(Purpose.REPLY)).getSentDate());
    }

    @Test
    void it_keeps_the_message_id_of_its_row_however_often_it_is_sent() throws Exception {
        LetterMessage message = new LetterMessage(session(), a(Purpose.REPLY).letter(), NOW);
        message.saveChanges();
        message.saveChanges();

        assertArrayEquals(new String[] {SampleLetter.MESSAGE_ID}, message.getHeader("Message-ID"));
    }

    @Test
    void it_hangs_on_the_first_mail_about_the_incident() throws Exception {
        MimeMessage message = read(a(Purpose.REPLY).after(FIRST));

        assertArrayEquals(new String[] {FIRST}, message.getHeader("In-Reply-To"));
        assertArrayEquals(new String[] {FIRST}, message.getHeader("References"));
    }

    @Test
    void the_first_mail_hangs_on_none() throws Exception {
        assertNull(read(a(Purpose.RECEIPT)).getHeader("In-Reply-To"));
    }

    @Test
    void automatic_mail_asks_machines_to_be_quiet() throws Exception {
        MimeMessage receipt = read(a(Purpose.RECEIPT));
        MimeMessage reply = read(a(Purpose.REPLY));

        assertEquals("auto-generated", receipt.getHeader("Auto-Submitted", null));
        assertEquals("All", receipt.getHeader("X-Auto-Response-Suppress", null));
        assertNull(reply.getHeader("Auto-Submitted"));
        assertEquals("OOF, AutoReply", reply.getHeader("X-Auto-Response-Suppress", null));
    }

    @Test
    void both_parts_survive_the_journey() throws Exception {
        MimeMessage message = read(aReply("Croeso, Siân Ŵyn ŷ 😀").toCustomer().inWelsh());
        MimeMultipart parts = (MimeMultipart) message.getContent();

        assertTrue(message.isMimeType("multipart/alternative"));
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("Croeso, Siân Ŵyn ŷ 😀"));
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
        assertTrue(parts.getBodyPart(1).getContent().toString().contains("Croeso, Siân Ŵyn ŷ 😀"));
        assertEquals("cy", message.getHeader("Content-Language", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: everybody@example.com\r\n\r\nHello",
                "\nBcc: everybody@example.com",
                "\u0085Bcc: everybody@example.com",
                "\u2028Bcc: everybody@example.com",
                "Smith, Ann, <everybody@example.com>",
                ".\r\n.\r\nQUIT"
            })
    void nothing_that_is_typed_makes_a_header(String typed) throws Exception {
        MimeMessage message = read(aReply(typed).touchingSafety().about("UJ-2026-0000123" + typed));

        assertNull(message.getHeader("Bcc"));
        assertEquals(1, message.getAllRecipients().length);
        assertEquals("OFFICIAL-SENSITIVE: staff safety concern", message.getSubject());
        assertEquals(headers(read(aReply("Hello."))), headers(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\r\nBcc: b@example.com",
                "a@example.com, b@example.com",
                "a@example.com b@example.com",
                "a\u2028@example.com>",
                "no address",
                ""
            })
    void what_is_not_one_address_is_not_written_to(String address) {
        assertThrows(
                AddressException.class,
                () -> new LetterMessage(session(), a(Purpose.REPLY).to(address).letter(), NOW));
    }

    private static List<String> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static MimeMessage read(SampleLetter letter) throws Exception {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        new LetterMessage(session(), letter.letter(), NOW).writeTo(wire);
        assertTrue(wire.toString(StandardCharsets.US_ASCII).lines().allMatch(line -> line.length() <= 998));
        return read(wire.toByteArray());
    }

    private static MimeMessage read(byte[] wire) throws MessagingException {
        return new MimeMessage(session(), new ByteArrayInputStream(wire));
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }
}

package uk.gov.dwp.jobmatch.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.email.SampleLetter.a;
import static uk.gov.dwp.jobmatch.email.SampleLetter.aCall;
import static uk.gov.dwp.jobmatch.email.SampleLetter.aReply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.delivery.Purpose;

class LetterTextTest {

    @Test
    void the_subject_is_the_marking_and_the_reference() {
        assertEquals("OFFICIAL: UJ-2026-0000123", a(Purpose.REPLY).text().subject());
        assertEquals(
                "OFFICIAL-SENSITIVE: UJ-2026-0000123",
                a(Purpose.DUTY_ALERT).touchingSafety().text().subject());
    }

    @Test
    void a_customer_does_not_learn_that_somebody_thought_of_safety() {
        LetterText text = aReply("Hello.").toCustomer().touchingSafety().text();

        assertEquals("OFFICIAL: UJ-2026-0000123", text.subject());
        assertFalse((text.plain() + text.html()).contains("SENSITIVE"));
    }

    @Test
    void what_a_sender_called_its_form_is_told_in_the_letter_and_not_in_the_subject() {
        LetterText text = a(Purpose.DUTY_ALERT)
                .touchingSafety()
                .about("ed-telford QQ123456C\r\nBcc: x")
                .text();

        assertEquals("OFFICIAL-SENSITIVE: staff safety concern", text.subject());
        assertTrue(text.plain().contains("ed-telford QQ123456C"));
    }

    @Test
    void a_safety_alert_is_told_in_every_round_of_its_mail_and_without_a_word_of_whoever_is_at_risk() {
        LetterText first =
                a(Purpose.DUTY_ALERT).touchingSafety().about("SA-17/1").text();
        LetterText second =
                a(Purpose.DUTY_ALERT).touchingSafety().about("SA-17/2").text();

        assertEquals("OFFICIAL-SENSITIVE: staff safety alert SA-17", first.subject());
        assertEquals(first.subject(), second.subject());
        assertTrue(first.plain().contains("alert SA-17 is on the screens"));
        assertTrue(second.plain().contains("Nobody has acknowledged staff safety alert SA-17 yet. This is mail 2"));
    }

    @Test
    void an_answer_stands_between_its_reference_and_the_foot() {
        assertEquals(
                """
                OFFICIAL

                This is our answer to the problem that you reported, reference UJ-2026-0000123.

                First line
                second line

                Second paragraph

                Universal Jobmatch Helpdesk

                Please quote UJ-2026-0000123 if you contact us about this.
                """,
                aReply("First line\r\nsecond line\n \n\n Second paragraph ")
                        .toCustomer()
                        .text()
                        .plain());
    }

    @Test
    void markup_in_an_answer_is_only_text() {
        String html = aReply("<script>alert('x')</script> & \"more\"").text().html();

        assertTrue(
                html.contains("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>"), html);
    }

    @Test
    void lines_and_paragraphs_are_kept_in_html() {
        assertTrue(aReply("one\ntwo\n\nthree").text().html().contains("<p>one<br>\ntwo</p>\n<p>three</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029", "\u000B", "\f"})
    void however_a_line_ends_it_is_one_line_end(String end) {
        assertTrue(aReply("one" + end + "two").text().plain().contains("\none\ntwo\n"));
    }

    @Test
    void control_characters_are_left_out() {
        assertTrue(aReply("a\u0000b\u0007c\u001B[31md\te").text().plain().contains("\nabc[31md\te\n"));
    }

    @Test
    void times_are_the_clock_on_the_wall_in_the_readers_language() {
        String english = a(Purpose.RECEIPT).text().plain();
        String welsh = a(Purpose.RECEIPT).toCustomer().inWelsh().text().plain();

        assertTrue(english.contains("by 1 July 2026 at 14:10."), english);
        assertTrue(welsh.contains("erbyn 1 Gorffennaf 2026 am 14:10."), welsh);
    }

    @Test
    void staff_learn_of_the_call_and_its_reference_and_a_customer_that_we_call() {
        String staff = aReply("Hello.").withCallback().text().plain();
        String customer = aReply("Hello.").toCustomer().withCallback().text().plain();

        assertTrue(staff.contains(
                "A telephone call to the customer is required: callback CB-2026-0000007, due by 1 July"));
        assertTrue(customer.contains("We will also call you, by 1 July 2026 at 14:10."));
        assertFalse(customer.contains("CB-2026-0000007"));
    }

    @Test
    void an_adviser_is_told_that_there_is_no_consent_after_the_answer() {
        String english = aReply("Hello.").textWithoutConsent().plain();
        String welsh = aReply("Hello.").inWelsh().textWithoutConsent().plain();

        assertTrue(english.contains("Hello.\n\nUser has not provided permissions to access account\n\n"), english);
        assertTrue(welsh.contains("Nid yw’r defnyddiwr wedi rhoi caniatâd i gael mynediad at y cyfrif"), welsh);
        assertFalse(aReply("Hello.").text().plain().contains("permissions"));
    }

    @ParameterizedTest
    @EnumSource
    void every_letter_exists_in_both_languages_and_forms(Purpose purpose) {
        SampleLetter letter = a(purpose);

        for (SampleLetter one : new SampleLetter[] {letter, letter.toCustomer()}) {
            assertWhole(one.text());
            assertWhole(one.inWelsh().text());
            assertFalse(one.text().plain().equals(one.inWelsh().text().plain()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_automatic_mail_says_that_it_is(Purpose purpose) {
        assertEquals(purpose.isAutomatic(), a(purpose).text().plain().contains("This is an automatic message."));
    }

    private static void assertWhole(LetterText text) {
        assertTrue(text.plain().contains("UJ-2026-0000123"), text.plain());
        assertTrue(text.html().contains("UJ-2026-0000123"), text.html());
        assertFalse(text.plain().matches("(?s).*\\{\\d}.*"), text.plain());
    }

    @Test
    void of_a_restricted_record_an_inbox_is_told_the_reference_and_whom_it_is_left_to() {
        String answered = aReply(null).text().plain();
        String call = aCall(null).text().plain();

        assertTrue(answered.contains("UJ-2026-0000123. Its record is restricted"), answered);
        assertTrue(call.contains("the officer named for it makes the call"), call);
        assertFalse(call.contains("null") || answered.contains("null"));
    }
}

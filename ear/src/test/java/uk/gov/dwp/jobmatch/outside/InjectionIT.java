package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.whole.Letter;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Text that would be more than text: whatever a customer is called, a mail has one recipient and our headers. */
class InjectionIT {

    private static final List<String> HEADERS = List.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Received",
            "Return-Path",
            "Subject",
            "To",
            "X-Auto-Response-Suppress");

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mallory\r\nBcc: mallory@evil.example",
                "Mallory\nBcc: mallory@evil.example",
                "Mallory\rBcc: mallory@evil.example",
                "Mallory\u0085Bcc: mallory@evil.example",
                "Mallory\u2028Bcc: mallory@evil.example",
                "Mallory\r\n\r\nA body of my own",
                "Mallory, mallory@evil.example",
                "\"Mallory\" <mallory@evil.example>",
                "=?utf-8?Q?Mallory=0D=0ABcc:_mallory@evil.example?="
            })
    void no_name_reaches_a_header_or_a_second_recipient(String name) {
        Submission submission = Submission.ofEmployerWithoutEmail()
                .with("name", name)
                .with("organisationName", name)
                .with("summary", name);

        String reference = PartnerSystem.ofTelford().raise(submission);

        await().until(() -> !helpdesk.postbox().about(reference).isEmpty());
        List<Letter> letters = helpdesk.postbox().about(reference);
        assertEquals(
                List.of("telford.employerdirect@dwp.gov.uk"),
                letters.stream().map(Letter::recipient).toList());
        assertEquals(HEADERS, letters.get(0).headerNames());
        assertEquals("OFFICIAL: " + reference, letters.get(0).subject());
        assertEquals(List.of(), helpdesk.postbox().to("mallory@evil.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com\r\nBcc: mallory@evil.example",
                "ada@example.com, mallory@evil.example",
                "ada@example.com\u0085",
                "<ada@example.com>",
                "\"ada mallory\"@example.com"
            })
    void an_address_that_is_more_than_one_is_none(String address) {
        SoapAnswer refused =
                PartnerSystem.ofTelford().submit(Submission.ofEmployer().with("email", address));

        assertEquals("FORM_REFUSED", refused.fault().orElse(refused.body()));
        assertEquals(List.of("EMAIL_INVALID"), refused.allIn("fieldError", "code"));
        assertFalse(refused.body().contains("mallory"), refused.body());
    }

    @Test
    void script_in_the_answer_is_text_in_the_mail() {
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)> & \"quoted\"";
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployer().with("summary", script).with("detail", script));

        StaffMember.signedInAs("helpdesk").answer(reference, script);

        await().until(() -> helpdesk.postbox().about(reference).size() == 2);
        Letter reply = helpdesk.postbox().about(reference).get(1);
        assertTrue(reply.plain().contains(script), reply.plain());
        assertTrue(reply.html().contains("&lt;script&gt;alert(1)&lt;/script&gt;"), reply.html());
        for (Letter letter : helpdesk.postbox().about(reference)) {
            assertFalse(letter.html().contains("<script"), letter.html());
            assertFalse(letter.html().contains("<img"), letter.html());
        }
    }
}

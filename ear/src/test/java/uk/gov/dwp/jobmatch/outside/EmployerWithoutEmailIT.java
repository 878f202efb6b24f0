package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Letter;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The main job, seen from outside: Telford's system sends in an ERM employer who has no email address. */
class EmployerWithoutEmailIT {

    private static final String TELFORD = "telford.employerdirect@dwp.gov.uk";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @Test
    void the_receipt_says_who_is_written_to_and_who_calls() {
        SoapAnswer receipt = PartnerSystem.ofTelford().submit(Submission.ofEmployerWithoutEmail());

        assertEquals(200, receipt.status(), receipt.body());
        assertTrue(receipt.text("incidentRef").matches("UJ-\\d{4}-\\d{7}"), receipt.body());
        assertEquals("false", receipt.text("duplicate"));
        assertEquals("NEW", receipt.text("status"));
        assertEquals("STANDARD", receipt.text("priority"));
        assertEquals("EMAIL_AND_CALL", receipt.text("replyChannel"));
        assertEquals("t***@dwp.gov.uk", receipt.text("replyToMasked"));
        assertEquals("TEAM_LEADER_TELFORD", receipt.text("callbackOwner"));
        assertEquals(List.of("E2"), receipt.allIn("step", "rule"));
        assertTrue(Instant.parse(receipt.text("dueAt")).isAfter(Instant.parse(receipt.text("receivedAt"))));
    }

    @Test
    void the_site_gets_a_receipt_by_mail_that_no_machine_answers() {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployerWithoutEmail());

        Letter mail = theOnly("OFFICIAL: " + reference, 1);

        assertEquals(TELFORD, mail.recipient());
        assertEquals("OFFICIAL: " + reference, mail.subject());
        assertEquals("auto-generated", mail.header("Auto-Submitted").orElse("missing"));
        assertEquals(
                helpdesk.records()
                        .row(
                                "select message_id from delivery d join incident i on i.id = d.incident where i.reference = ?",
                                reference),
                mail.messageId());
        assertTrue(mail.plain().contains(reference), mail.plain());
        assertTrue(mail.html().contains(reference), mail.html());
    }

    @Test
    void the_answer_goes_to_the_site_and_the_call_to_its_team_leader_and_to_nobody_else() {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployerWithoutEmail());

        StaffMember.signedInAs("helpdesk").answer(reference, "The vacancy is back: its closing date was wrong.");

        await().untilAsserted(() ->
                assertEquals(List.of("CALL_REQUIRED SENT", "RECEIPT SENT", "REPLY SENT"), deliveries(reference)));
        List<Letter> letters = helpdesk.postbox().about(reference);
        assertEquals(
                List.of(TELFORD, TELFORD, TELFORD),
                letters.stream().map(Letter::recipient).toList());
        assertEquals(
                1,
                letters.stream()
                        .filter(letter -> letter.plain().contains("its closing date was wrong"))
                        .filter(letter -> letter.header("Auto-Submitted").isEmpty())
                        .count());
        assertEquals(List.of("TEAM_LEADER_TELFORD TELFORD OFFERED"), callbacks(reference));
    }

    private Letter theOnly(String subject, int expected) {
        await().until(() -> helpdesk.postbox().about(subject).size() >= expected);
        List<Letter> letters = helpdesk.postbox().about(subject);
        assertEquals(expected, letters.size());
        return letters.get(0);
    }

    private List<String> deliveries(String reference) {
        return helpdesk.records().rows("""
                select d.purpose, d.state from delivery d join incident i on i.id = d.incident
                where i.reference = ? order by d.purpose
                """, reference);
    }

    private List<String> callbacks(String reference) {
        return helpdesk.records().rows("""
                select c.owner_group, c.site, c.state from callback c join incident i on i.id = c.incident
                where i.reference = ?
                """, reference);
    }
}

package uk.gov.dwp.jobmatch.outside;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A partner may send the same form as often as it likes: it becomes one incident and gets one answer. */
class DoubleSubmissionIT {

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final Records records = RunningHelpdesk.shared().records();

    @Test
    void a_hundred_equal_ones_at_the_same_instant_are_one_incident_with_one_set_of_promises() {
        Submission submission = Submission.ofEmployerWithoutEmail();

        List<SoapAnswer> atOnce = AtOnce.all(100, () -> telford.submit(submission));
        List<SoapAnswer> receipts = atOnce.stream()
                .map(answer -> answer.isReceipt() ? answer : triedAgain(answer, submission))
                .toList();

        assertEquals(
                Map.of("false", 1L, "true", 99L),
                receipts.stream().collect(groupingBy(answer -> answer.text("duplicate"), counting())));
        assertEquals(
                1,
                receipts.stream()
                        .map(DoubleSubmissionIT::withoutDuplicate)
                        .distinct()
                        .count());
        assertEquals(receipts.get(0).text("incidentRef") + " 1 1", written(submission));
    }

    /** Whoever came while another was at work was told so at once, and when to ask again. */
    private SoapAnswer triedAgain(SoapAnswer busy, Submission submission) {
        assertEquals(Optional.of("BUSY"), busy.fault());
        assertEquals("true", busy.text("retryable"));
        assertTrue(Integer.parseInt(busy.text("retryAfterSeconds")) > 0);
        return telford.submit(submission);
    }

    @Test
    void the_same_content_under_another_id_is_another_incident() {
        Submission submission = Submission.ofEmployerWithoutEmail();

        String first = telford.raise(submission);
        String second = telford.raise(submission.underAnotherId());

        assertNotEquals(first, second);
    }

    @Test
    void the_same_id_with_other_content_is_refused_and_changes_nothing() {
        Submission submission = Submission.ofEmployerWithoutEmail();
        String reference = telford.raise(submission);

        SoapAnswer refused = telford.submit(submission.with("summary", "Something else altogether"));

        assertEquals("SUBMISSION_ID_REUSED", refused.fault().orElse(refused.body()));
        assertEquals("false", refused.text("retryable"));
        assertEquals(reference + " 1 1", written(submission));
    }

    @Test
    void another_partner_may_use_the_same_id() {
        Submission submission = Submission.ofEmployerWithoutEmail();
        String telfords = telford.raise(submission);

        SoapAnswer dundees = PartnerSystem.ofEmployerDirect("ed-dundee").submit(submission);

        assertEquals("false", dundees.text("duplicate"));
        assertNotEquals(telfords, dundees.text("incidentRef"));
    }

    private static List<String> withoutDuplicate(SoapAnswer answer) {
        return List.of(
                answer.text("incidentRef"),
                answer.text("receivedAt"),
                answer.text("dueAt"),
                answer.text("replyToMasked"),
                answer.text("callbackOwner"),
                answer.text("explanation"));
    }

    /** The incident of a submission, how often it was raised and how many mails it made us owe. */
    private String written(Submission submission) {
        return records.row("""
                select i.reference,
                    (select count(*) from audit a where a.subject = i.reference and a.action = 'INCIDENT_RAISED'),
                    (select count(*) from delivery d where d.incident = i.id)
                from incident i join submission s on s.incident = i.id
                where s.partner = 'ed-telford' and s.submission_id = ?
                """, submission.id());
    }
}

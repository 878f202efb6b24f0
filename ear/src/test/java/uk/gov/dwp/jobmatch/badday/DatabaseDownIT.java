package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** PostgreSQL is away for a while: partners are told to come back, and once it is there again they and staff are served. */
class DatabaseDownIT {

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final PartnerSystem telford = PartnerSystem.ofTelford();

    @AfterEach
    void the_database_is_back() {
        helpdesk.reopenDatabase();
    }

    @Test
    void a_partner_is_told_to_come_back_and_its_form_is_accepted_once_then() {
        Submission submission = Submission.ofEmployer();
        Submission other = Submission.ofEmployer();
        telford.submit(Submission.ofEmployer());

        helpdesk.closeDatabase();
        SoapAnswer alone = telford.submit(submission);
        SoapAnswer together = telford.submitBatch(List.of(submission, other));
        helpdesk.reopenDatabase();

        isToComeBack(alone);
        if (together.fault().isPresent()) {
            isToComeBack(together);
        } else {
            assertEquals(List.of("BUSY", "BUSY"), together.allIn("error", "code"));
        }
        await().until(() -> telford.submit(submission).isReceipt());
        SoapAnswer after = telford.submitBatch(List.of(submission, other));
        assertEquals(List.of("true", "false"), after.allIn("receipt", "duplicate"));
        StaffMember.signedInAs("dutymanager");
    }

    private static void isToComeBack(SoapAnswer answer) {
        assertEquals(Optional.of("BUSY"), answer.fault(), answer.body());
        assertEquals("true", answer.text("retryable"));
        assertTrue(Integer.parseInt(answer.text("retryAfterSeconds")) > 0);
    }
}

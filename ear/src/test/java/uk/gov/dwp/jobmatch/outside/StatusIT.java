package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A partner can ask how its own incidents stand, and learns nothing of anybody else's. */
class StatusIT {

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final Submission submission = Submission.ofEmployerWithoutEmail();

    @Test
    void a_partner_finds_its_incident_by_reference_and_by_submission_id() {
        String reference = telford.raise(submission);

        SoapAnswer byReference = telford.statusOf(reference);
        SoapAnswer bySubmission = telford.statusOf(submission);

        for (SoapAnswer status : List.of(byReference, bySubmission)) {
            assertEquals(reference, status.text("incidentRef"));
            assertEquals(submission.id(), status.text("submissionId"));
            assertEquals("STANDARD", status.text("priority"));
            assertEquals("TEAM_LEADER_TELFORD", status.text("callbackOwner"));
        }
        assertEquals(List.of("NEW"), byReference.allIn("status", "status"));
        assertEquals(List.of("RAISED"), byReference.allIn("event", "status"));
    }

    @Test
    void a_partner_follows_its_incident_to_the_answer_but_reads_no_words() {
        String reference = telford.raise(submission);

        StaffMember.signedInAs("helpdesk").answer(reference, "It was the closing date.");

        await().untilAsserted(
                        () -> assertEquals("SENT", telford.statusOf(reference).text("replyOutcome")));
        SoapAnswer status = telford.statusOf(reference);
        assertEquals(List.of("RAISED", "TAKEN", "REPLY", "CALL_OWED"), status.allIn("event", "status"));
        assertFalse(status.body().contains("closing date"), status.body());
    }

    @Test
    void anothers_incident_looks_like_none() {
        String reference = telford.raise(submission);

        SoapAnswer anothers = PartnerSystem.ofEmployerDirect("ed-dundee").statusOf(reference);
        SoapAnswer anothersSubmission = PartnerSystem.ofJobseekerDirect().statusOf(submission);
        SoapAnswer nobodys = telford.statusOf("UJ-2026-9999999");

        for (SoapAnswer refused : List.of(anothers, anothersSubmission, nobodys)) {
            assertEquals("NOT_FOUND", refused.fault().orElse(refused.body()));
            assertEquals(nobodys.text("message"), refused.text("message"));
        }
    }
}

package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A partner's files come in with its form and go out to those who work on it, byte for byte; here no scanner is set. */
class AttachmentsIT {

    private static final String SERVED_AS = "attachment; filename=\"Sgr_n.png\"; filename*=UTF-8''Sgr%C3%AEn.png";

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final Records records = RunningHelpdesk.shared().records();

    private String accepted(Submission submission) {
        SoapAnswer answer = telford.submit(submission);
        assertTrue(answer.isReceipt(), answer.body());
        return answer.text("incidentRef");
    }

    private List<String> files(String reference, String columns) {
        return records.rows(
                "select " + columns
                        + " from attachment where incident = (select id from incident where reference = ?) order by position",
                reference);
    }

    @Test
    void files_are_kept_with_the_incident_for_what_they_are() {
        String reference = accepted(Submission.ofEmployer()
                .attaching("../../evil.html", "text/html", SampleFile.png())
                .attaching("What I see.txt", "image/png", SampleFile.text("Dim byd.")));

        assertEquals(
                List.of("1 evil.html.png PNG NOT_SCANNED ed-telford", "2 What I see.txt TEXT NOT_SCANNED ed-telford"),
                files(reference, "position, name, type, state, added_by"));
    }

    @Test
    void the_helpdesk_saves_a_large_file_as_it_was_sent() {
        byte[] sent = SampleFile.png(5 * 1024 * 1024);
        String reference = accepted(Submission.ofEmployer().attaching("Sgrîn.png", "image/png", sent));

        HttpResponse<byte[]> saved = StaffMember.signedInAs("helpdesk")
                .download("attachment?id=" + files(reference, "id").get(0));

        assertEquals(200, saved.statusCode());
        assertArrayEquals(sent, saved.body());
        assertEquals("image/png", header(saved, "Content-Type"));
        assertEquals(SERVED_AS, header(saved, "Content-Disposition"));
        assertEquals("nosniff", header(saved, "X-Content-Type-Options"));
        assertEquals("no-store", header(saved, "Cache-Control"));
        assertEquals("default-src 'none'; sandbox", header(saved, "Content-Security-Policy"));
    }

    @Test
    void the_incident_lists_its_files_and_says_that_nobody_has_scanned_them() {
        String reference = accepted(Submission.ofEmployer().attaching("a.png", "image/png", SampleFile.png()));
        String id = files(reference, "id").get(0);

        String page = StaffMember.signedInAs("helpdesk").page("incident?reference=" + reference);

        assertTrue(page.contains("href=\"/attachment?id=" + id + "\""), page);
        assertTrue(page.contains("Not scanned"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "teamleader-dundee", "qat"})
    void whose_the_incident_is_not_finds_no_file(String stranger) {
        String reference = accepted(Submission.ofEmployer().attaching("a.png", "image/png", SampleFile.png()));
        String id = files(reference, "id").get(0);

        assertEquals(
                404,
                StaffMember.signedInAs(stranger).download("attachment?id=" + id).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment",
                "attachment?id=",
                "attachment?id=1",
                "attachment?id=../../etc/passwd",
                "attachment?id=00000000-0000-0000-0000-000000000000"
            })
    void no_other_id_finds_one(String path) {
        assertEquals(404, StaffMember.signedInAs("helpdesk").download(path).statusCode());
    }

    @Test
    void what_is_held_back_is_not_handed_out() {
        String reference = accepted(Submission.ofEmployer().attaching("a.png", "image/png", SampleFile.png()));
        String id = files(reference, "id").get(0);
        StaffMember helpdesk = StaffMember.signedInAs("helpdesk");

        for (String state : List.of("UNREADABLE", "INFECTED")) {
            records.change("update attachment set state = ? where id = ?::uuid", state, id);

            assertEquals(404, helpdesk.download("attachment?id=" + id).statusCode(), state);
            assertFalse(helpdesk.page("incident?reference=" + reference).contains("attachment?id="), state);
        }
    }

    @Test
    void the_same_files_sent_again_get_the_first_receipt_and_other_files_none() {
        Submission submission = Submission.ofEmployer().attaching("a.png", "image/png", SampleFile.png());
        String reference = accepted(submission);

        SoapAnswer again = telford.submit(submission);
        SoapAnswer other = telford.submit(submission.attaching("b.txt", "text/plain", SampleFile.text("More.")));

        assertEquals(reference, again.text("incidentRef"));
        assertEquals("true", again.text("duplicate"));
        assertEquals("SUBMISSION_ID_REUSED", other.fault().orElse(other.body()));
        assertEquals(1, files(reference, "id").size());
    }

    @Test
    void each_file_that_is_refused_is_named_by_its_place_and_nothing_is_kept() {
        Submission submission = Submission.ofEmployer()
                .attaching("a.png", "image/png", SampleFile.png())
                .attaching("b.png", "image/png", SampleFile.text("<svg onload='alert(1)'></svg>"))
                .attaching("c.txt", "text/plain", new byte[0]);

        SoapAnswer refused = telford.submit(submission);

        assertEquals("ATTACHMENTS_REFUSED", refused.fault().orElse(refused.body()));
        assertEquals(
                List.of("incident/attachments/attachment[2]/content", "incident/attachments/attachment[3]/content"),
                refused.allIn("fieldError", "path"));
        assertEquals(List.of("ATTACHMENT_TYPE_NOT_ALLOWED", "ATTACHMENT_EMPTY"), refused.allIn("fieldError", "code"));
        assertEquals("NOT_FOUND", telford.statusOf(submission).fault().orElseThrow());
    }

    @Test
    void more_than_five_megabytes_are_refused() {
        SoapAnswer refused = telford.submit(Submission.ofEmployer()
                .attaching("a.png", "image/png", SampleFile.png(3 * 1024 * 1024))
                .attaching("b.png", "image/png", SampleFile.png(2 * 1024 * 1024 + 1)));

        assertEquals("ATTACHMENTS_REFUSED", refused.fault().orElse(refused.body()));
        assertEquals(List.of("ATTACHMENTS_TOO_LARGE"), refused.allIn("fieldError", "code"));
        assertEquals(List.of("incident/attachments"), refused.allIn("fieldError", "path"));
    }

    @Test
    void a_sixth_file_is_against_the_contract() {
        Submission six = Submission.ofEmployer();
        for (int i = 0; i < 6; i++) {
            six = six.attaching("a.txt", "text/plain", SampleFile.text("Words."));
        }

        SoapAnswer refused = telford.submit(six);

        assertEquals("INVALID_REQUEST", refused.fault().orElse(refused.body()));
        assertEquals(List.of("incident/attachments"), refused.allIn("fieldError", "path"));
        assertEquals(List.of("TOO_MANY"), refused.allIn("fieldError", "code"));
    }

    /** With 768 MB of heap: files are taken out of their messages while those are read, and are in memory once. */
    @Test
    void sixteen_large_files_at_once_are_all_taken() {
        byte[] large = SampleFile.png(5 * 1024 * 1024);

        List<String> references =
                AtOnce.all(16, () -> accepted(Submission.ofEmployer().attaching("large.png", "image/png", large)));

        for (String reference : references) {
            assertEquals(List.of(Integer.toString(large.length)), files(reference, "size"));
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

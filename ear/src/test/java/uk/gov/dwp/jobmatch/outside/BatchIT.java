package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Many forms in one message: each has its own id, its own result, and nothing to do with the others. */
class BatchIT {

    private final PartnerSystem telford = PartnerSystem.ofTelford();
    private final Records records = RunningHelpdesk.shared().records();

    @Test
    void each_item_has_its_own_result_in_its_own_place() {
        List<Submission> batch = List.of(
                Submission.ofEmployerWithoutEmail(),
                Submission.ofEmployer().with("phone", "0906 123 4567"),
                Submission.ofEmployer().with("category", "GOSSIP"),
                Submission.ofEmployer());

        SoapAnswer answer = telford.submitBatch(batch);

        assertEquals("2", answer.text("acceptedCount"));
        assertEquals("2", answer.text("rejectedCount"));
        assertEquals(batch.stream().map(Submission::id).toList(), answer.allIn("result", "submissionId"));
        assertEquals(List.of("true", "false", "false", "true"), answer.allIn("result", "accepted"));
        assertEquals(List.of("E2", "E1"), answer.allIn("step", "rule"));
        assertEquals(List.of("FORM_REFUSED", "UNKNOWN_CODE"), answer.allIn("error", "code"));
        assertEquals(List.of("incident/customer/phone", "incident/category"), answer.allIn("fieldError", "path"));
        assertEquals(List.of("PHONE_INVALID", "UNKNOWN_CODE"), answer.allIn("fieldError", "code"));
        assertEquals("2", stored(batch));
    }

    @Test
    void a_batch_that_is_sent_again_is_accepted_once_and_so_is_an_item_that_is_sent_alone() {
        List<Submission> batch =
                Stream.generate(Submission::ofEmployer).limit(100).toList();

        SoapAnswer first = telford.submitBatch(batch);
        SoapAnswer again = telford.submitBatch(batch);
        SoapAnswer alone = telford.submit(batch.get(99));

        assertEquals("100", first.text("acceptedCount"));
        assertEquals("100", again.text("acceptedCount"));
        assertEquals(first.allIn("receipt", "incidentRef"), again.allIn("receipt", "incidentRef"));
        assertEquals(
                List.of("true"),
                again.allIn("receipt", "duplicate").stream().distinct().toList());
        assertEquals("true", alone.text("duplicate"));
        assertEquals("100", stored(batch));
    }

    @Test
    void two_items_of_one_id_are_two_calls_one_after_the_other() {
        Submission one = Submission.ofEmployer();

        SoapAnswer answer = telford.submitBatch(List.of(one, one, one.with("summary", "Something else altogether")));

        assertEquals(List.of("false", "true"), answer.allIn("receipt", "duplicate"));
        assertEquals(List.of("SUBMISSION_ID_REUSED"), answer.allIn("error", "code"));
        assertEquals("1", stored(List.of(one)));
    }

    @Test
    void equal_batches_at_the_same_instant_are_accepted_once_and_the_others_are_told_to_come_back() {
        List<Submission> batch =
                Stream.generate(Submission::ofEmployer).limit(20).toList();

        List<SoapAnswer> answers = AtOnce.all(10, () -> telford.submitBatch(batch));

        for (SoapAnswer answer : answers) {
            assertEquals(
                    List.of(),
                    answer.allIn("error", "code").stream()
                            .filter(code -> !code.equals("BUSY"))
                            .toList());
        }
        assertEquals("20", telford.submitBatch(batch).text("acceptedCount"));
        assertEquals("20", stored(batch));
    }

    @Test
    void more_than_a_hundred_are_not_a_batch() {
        List<Submission> batch =
                Stream.generate(Submission::ofEmployer).limit(101).toList();

        SoapAnswer answer = telford.submitBatch(batch);

        assertEquals(Optional.of("INVALID_REQUEST"), answer.fault());
        assertEquals("0", stored(batch));
    }

    private String stored(List<Submission> batch) {
        return records.row(
                """
                select count(*) from incident i join submission s on s.incident = i.id
                where s.partner = 'ed-telford' and s.submission_id = any (string_to_array(?, ' '))
                """, String.join(" ", batch.stream().map(Submission::id).toList()));
    }
}

package uk.gov.dwp.jobmatch.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class SubmissionsTest {

    private static final Submission WITHDRAWAL = Submission.of("ed", "submission-1", "withdrawIncident", 7, "Solved");

    private final Helpdesk helpdesk = new Helpdesk();

    @Test
    void what_is_done_for_the_first_time_is_to_be_done() {
        assertEquals(Optional.empty(), in(submissions -> submissions.begin(WITHDRAWAL)));
    }

    @Test
    void what_was_done_has_its_first_answer() {
        done(WITHDRAWAL, "withdrawn");

        assertEquals(Optional.of("withdrawn"), in(submissions -> submissions.begin(WITHDRAWAL)));
        assertEquals(Optional.of("withdrawn"), in(submissions -> submissions.claim(WITHDRAWAL, 7, "again")));
    }

    @Test
    void what_was_begun_and_rolled_back_is_to_be_done_again() {
        assertThrows(
                SubmissionIdReused.class,
                () -> in(submissions -> {
                    submissions.begin(WITHDRAWAL);
                    submissions.keep(WITHDRAWAL, 7, "withdrawn");
                    throw new SubmissionIdReused();
                }));

        assertEquals(Optional.empty(), in(submissions -> submissions.begin(WITHDRAWAL)));
    }

    @Test
    void an_id_stands_for_one_operation_with_one_content() {
        done(WITHDRAWAL, "withdrawn");

        for (Submission other : List.of(
                Submission.of("ed", "submission-1", "withdrawIncident", 7, "Not ours"),
                Submission.of("ed", "submission-1", "withdrawIncident", 8, "Solved"),
                Submission.of("ed", "submission-1", "addIncidentUpdate", 7, "Solved"),
                Submission.of("ed", "submission-1", aForm().build()))) {
            assertThrows(SubmissionIdReused.class, () -> in(submissions -> submissions.begin(other)));
            assertThrows(SubmissionIdReused.class, () -> in(submissions -> submissions.claim(other, 7, "")));
        }
    }

    @Test
    void whoever_comes_while_another_is_at_work_is_told_so_and_does_not_wait() {
        in(submissions -> {
            submissions.begin(WITHDRAWAL);
            List<Boolean> turnedAway = Helpdesk.atOnce(4, i -> isTurnedAway());
            submissions.keep(WITHDRAWAL, 7, "withdrawn");
            assertEquals(List.of(true, true, true, true), turnedAway);
            return 0;
        });

        assertFalse(isTurnedAway());
    }

    private boolean isTurnedAway() {
        try {
            in(submissions -> submissions.begin(WITHDRAWAL));
            in(submissions -> submissions.claim(WITHDRAWAL, 7, "withdrawn"));
            return false;
        } catch (SubmissionUnderWay other) {
            assertThrows(
                    SubmissionUnderWay.class, () -> in(submissions -> submissions.claim(WITHDRAWAL, 7, "withdrawn")));
            return true;
        }
    }

    @Test
    void two_ids_do_not_wait_for_each_other() {
        Submission other = Submission.of("ed", "submission-2", "withdrawIncident", 8, "Solved");

        in(submissions -> {
            submissions.begin(WITHDRAWAL);
            Helpdesk.atOnce(1, i -> in(others -> others.claim(other, 8, "withdrawn")));
            return 0;
        });

        assertEquals(Optional.of("withdrawn"), in(submissions -> submissions.firstAnswer(other)));
    }

    private void done(Submission submission, String answer) {
        in(submissions -> {
            submissions.begin(submission);
            submissions.keep(submission, 7, answer);
            return 0;
        });
    }

    private <T> T in(Function<Submissions, T> work) {
        return helpdesk.with(entities -> work.apply(helpdesk.bean(Submissions.class)));
    }
}

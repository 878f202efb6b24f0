package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Nobody takes our mail for a while: it waits, says what for, and then goes out once. */
class MailServerDownIT {

    private static final int LETTERS = 5;

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @AfterEach
    void the_mail_server_is_back() {
        helpdesk.reopenMailServer();
    }

    @Test
    void mail_waits_for_the_mail_server_and_then_arrives_once() {
        helpdesk.closeMailServer();

        List<String> references = Stream.generate(
                        () -> PartnerSystem.ofTelford().raise(Submission.ofEmployer()))
                .limit(LETTERS)
                .toList();

        await().untilAsserted(() -> assertEquals(
                Collections.nCopies(LETTERS, "DUE CONNECTION_REFUSED f"),
                deliveries(references, "state, failure, maybe_sent", "attempts > 0 and next_try_at > now()")));
        helpdesk.reopenMailServer();
        await().untilAsserted(() -> assertEquals(
                Collections.nCopies(LETTERS, "SENT - f"),
                deliveries(references, "state, failure, maybe_sent", "attempts > 1")));
        for (String reference : references) {
            assertEquals(1, helpdesk.postbox().about(reference).size(), reference);
        }
    }

    private List<String> deliveries(List<String> references, String columns, String condition) {
        return helpdesk.records()
                .rows(
                        "select " + columns + " from delivery where " + condition
                                + " and incident in (select id from incident where reference = any (?))",
                        (Object) references.toArray(String[]::new));
    }
}

package uk.gov.dwp.jobmatch.badday;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Letter;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The server is killed at the worst moments, and its broker may lose everything: whatever was promised is kept. */
class PowerCutIT {

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final PartnerSystem telford = PartnerSystem.ofTelford();

    /** The words that tell this test's incidents from all others. */
    private final String mark = "Power cut " + UUID.randomUUID();

    @AfterEach
    void the_power_is_back() {
        helpdesk.postbox().letGo();
        helpdesk.reopenMailServer();
        helpdesk.bringBack();
    }

    @Test
    void of_a_hundred_submissions_cut_short_each_becomes_one_incident_with_one_receipt() throws Exception {
        List<Submission> hundred = marked(100);

        Map<String, String> acknowledged = submitUntilCut(hundred, 40);
        helpdesk.restart();
        Map<String, String> retried = hundred.stream().collect(Collectors.toMap(Submission::id, this::retry));

        assertTrue(acknowledged.size() >= 40 && acknowledged.size() < 100, acknowledged.size() + " were acknowledged");
        acknowledged.forEach((id, reference) -> assertEquals(reference + " again", retried.get(id)));
        assertEquals(100, references().size());
        helpdesk.records().letAMinutePass();
        await().untilAsserted(() -> assertEquals(Map.of("RECEIPT SENT", 100L), deliveries()));
        references().forEach(this::arrivedUnderOneMessageId);
    }

    @Test
    void promises_whose_queues_are_lost_are_kept_all_the_same() {
        helpdesk.operate("/subsystem=messaging-activemq/server=default/jms-queue=Email:pause");
        helpdesk.operate("/subsystem=messaging-activemq/server=default/jms-queue=Callback:pause");
        String reference = telford.raise(Submission.ofEmployerWithoutEmail().with("summary", mark));
        StaffMember.signedInAs("helpdesk").answer(reference, "It is mended.");

        helpdesk.kill();
        helpdesk.deleteJournal();
        assertEquals(Map.of("RECEIPT DUE", 1L, "REPLY DUE", 1L), deliveries());
        assertEquals(List.of("OWED"), callbacks());
        helpdesk.restart();
        helpdesk.records().letAMinutePass();

        await().untilAsserted(() ->
                assertEquals(Map.of("RECEIPT SENT", 1L, "REPLY SENT", 1L, "CALL_REQUIRED SENT", 1L), deliveries()));
        assertEquals(List.of("OFFERED"), callbacks());
        assertEquals(3, helpdesk.postbox().about(reference).size());
    }

    private List<Submission> marked(int count) {
        return Stream.generate(() -> Submission.ofEmployer().with("summary", mark))
                .limit(count)
                .toList();
    }

    /** What was acknowledged, by submission id, until the server died under the hands of ten that sent. */
    private Map<String, String> submitUntilCut(List<Submission> submissions, int enough) throws InterruptedException {
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        ExecutorService ten = Executors.newFixedThreadPool(10);
        submissions.forEach(submission -> ten.execute(() -> submit(submission, acknowledged)));
        await().until(() -> acknowledged.size() >= enough);
        helpdesk.kill();
        ten.shutdown();
        assertTrue(ten.awaitTermination(1, TimeUnit.MINUTES));
        return acknowledged;
    }

    private void submit(Submission submission, Map<String, String> acknowledged) {
        try {
            acknowledged.put(submission.id(), telford.raise(submission));
        } catch (UncheckedIOException cutShort) {
            assertFalse(acknowledged.containsKey(submission.id()));
        }
    }

    private String retry(Submission submission) {
        SoapAnswer answer = telford.submit(submission);
        return answer.text("incidentRef") + (answer.text("duplicate").equals("true") ? " again" : " now");
    }

    private void arrivedUnderOneMessageId(String reference) {
        List<Letter> letters = helpdesk.postbox().about(reference);
        assertEquals(1, letters.stream().map(Letter::messageId).distinct().count(), reference);
        assertTrue(letters.size() == 1 || doubtful().contains(letters.get(0).messageId()), reference);
    }

    private List<String> references() {
        return helpdesk.records().rows("select reference from incident where summary = ? order by id", mark);
    }

    private Map<String, Long> deliveries() {
        return written("select d.purpose, d.state").stream().collect(groupingBy(row -> row, counting()));
    }

    /** Message-IDs of the mails that may have gone out without our hearing of it. */
    private List<String> doubtful() {
        return written("select case when d.maybe_sent then d.message_id end");
    }

    private List<String> written(String select) {
        return helpdesk.records()
                .rows(select + " from delivery d join incident i on i.id = d.incident where i.summary = ?", mark);
    }

    private List<String> callbacks() {
        return helpdesk.records()
                .rows("select c.state from callback c join incident i on i.id = c.incident where i.summary = ?", mark);
    }
}

package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The server is stopped politely, as for an update, while partners go on sending: nothing is lost and nothing looks broken. */
class StoppedUnderLoadIT {

    private static final int FORMS = 400;
    private static final int SENDERS = 8;

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final String mark = "Stopped " + UUID.randomUUID();
    private final PartnersBook book = new PartnersBook();

    @AfterEach
    void the_server_is_back() {
        helpdesk.bringBack();
    }

    @Test
    void what_was_acknowledged_is_stored_and_announced_without_a_warning() throws Exception {
        String logBefore = helpdesk.log();
        long countedBefore = counted();
        Queue<Submission> forms = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> Submission.ofEmployer().with("summary", mark))
                        .limit(FORMS)
                        .toList());
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.execute(new StubbornSender(PartnerSystem.ofTelford(), forms, book));
        }
        senders.shutdown();

        await().until(() -> book.answers() > FORMS / 4);
        helpdesk.stop();
        String stopping = helpdesk.log().substring(logBefore.length());
        helpdesk.restart();

        assertTrue(senders.awaitTermination(2, TimeUnit.MINUTES), book.toString());
        assertEquals(List.of(), List.copyOf(book.surprises()));
        assertEquals(
                List.of(String.valueOf(book.acknowledged().size())),
                helpdesk.records().rows("select count(*) from incident where summary = ?", mark));
        assertEquals(List.of(), RunningHelpdesk.complaints(stopping));
        await().until(() -> counted() - countedBefore >= book.acknowledged().size());
    }

    /** How many messages the sums of partners' traffic tell of. */
    private long counted() {
        return Long.parseLong(helpdesk.records()
                .row("select coalesce(sum(messages), 0) from partner_traffic where operation = 'submitIncident'"));
    }
}

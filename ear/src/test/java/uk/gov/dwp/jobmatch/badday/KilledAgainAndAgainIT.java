package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * Eight clients that never give up, while the server and the database are killed under their hands: what was acknowledged is
 * stored, once each. How much is a setting: the README says how to run the long one.
 */
class KilledAgainAndAgainIT {

    private static final int FORMS = Integer.getInteger("submissions", 1500);
    private static final int SERVER_KILLS = Integer.getInteger("server.kills", 2);
    private static final int DATABASE_KILLS = Integer.getInteger("database.kills", 1);

    /** One of so many is refused, and one of so many is sent twice though it was answered. */
    private static final int SOMETIMES = 20;

    private static final Duration AT_MOST = Duration.ofMinutes(10).plusMillis(100L * FORMS);

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final String mark = "Killed " + UUID.randomUUID();
    private final PartnersBook book = new PartnersBook();

    @AfterEach
    void all_is_well_again() {
        helpdesk.reopenDatabase();
        helpdesk.bringBack();
    }

    @Test
    void what_was_acknowledged_is_stored_once_each_and_nothing_else_is() throws Exception {
        Figures before = Figures.now();
        Queue<Submission> telfords = forms(Submission.ofEmployer(), FORMS / 2);
        Queue<Submission> sercos = forms(Submission.ofJobseeker(), FORMS - FORMS / 2);
        int toBeAnswered = telfords.size() + sercos.size();
        ExecutorService eight = Executors.newFixedThreadPool(8);
        for (int client = 0; client < 4; client++) {
            eight.execute(new StubbornSender(PartnerSystem.ofTelford(), telfords, book));
            eight.execute(new StubbornSender(PartnerSystem.ofJobseekerDirect(), sercos, book));
        }
        eight.shutdown();

        List<Runnable> blows = blows();
        for (int blow = 0; blow < blows.size(); blow++) {
            long enough = (long) toBeAnswered * (blow + 1) / (blows.size() + 1);
            await().atMost(AT_MOST).until(() -> book.answers() >= enough || eight.isTerminated());
            blows.get(blow).run();
            helpdesk.emptyMailboxes();
        }

        assertTrue(eight.awaitTermination(AT_MOST.toMinutes(), TimeUnit.MINUTES), book.toString());
        assertEquals(List.of(), List.copyOf(book.surprises()));
        assertEquals(FORMS, book.acknowledged().size());
        assertEquals(book.acknowledged(), stored());
        assertEquals(List.of(), incompleteIncidents());
        theFiguresAgree(Figures.now().since(before));
        eachMailArrivedOnce();
    }

    /** So many good forms, some of them twice, and some bad ones. */
    private Queue<Submission> forms(Submission like, int count) {
        Queue<Submission> forms = new ConcurrentLinkedQueue<>();
        for (int form = 0; form < count; form++) {
            Submission good = like.with("summary", mark).underAnotherId();
            forms.add(good);
            if (form % SOMETIMES == 0) {
                forms.add(good);
                forms.add(good.underAnotherId().with("phone", "0906 123 4567"));
            }
        }
        return forms;
    }

    /** The kills, those of the database spread among those of the server. */
    private List<Runnable> blows() {
        List<Runnable> blows = new ArrayList<>(Collections.nCopies(SERVER_KILLS, this::killServer));
        for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
            blows.add(blows.size() * kill / (DATABASE_KILLS + 1), this::killDatabase);
        }
        return blows;
    }

    private void killServer() {
        helpdesk.kill();
        helpdesk.restart();
    }

    private void killDatabase() {
        helpdesk.killDatabase();
        helpdesk.reopenDatabase();
    }

    /** A doubt may have been an answer that was written down and never arrived, whatever it said. */
    private void theFiguresAgree(Figures told) {
        String all = told + "; " + book;
        System.out.println(all);
        assertEquals(0, told.difference(), all);
        assertEquals(FORMS, told.accepted(), all);
        assertEquals(FORMS, told.stored(), all);
        assertEquals(told.accepted() + told.repeated() + told.refused(), told.received(), all);
        assertBetween(book.refusals(), told.refused(), book.refusals() + book.doubts(), all);
        assertBetween(book.repeats(), told.repeated(), book.repeats() + book.doubts(), all);
    }

    private static void assertBetween(long least, long figure, long most, String all) {
        assertTrue(least <= figure && figure <= most, all);
    }

    private Map<String, String> stored() {
        return helpdesk.records().rows("""
                        select s.submission_id, i.reference from incident i left join submission s on s.incident = i.id
                        where i.summary = ?
                        """, mark).stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /** Those that are not one line in the timeline, one in the audit and one promised mail. */
    private List<String> incompleteIncidents() {
        return helpdesk.records().rows("""
                        select i.reference from incident i where i.summary = ? and
                            ((select count(*) from entry e where e.incident = i.id) <> 1
                            or (select count(*) from audit a where a.subject = i.reference and a.action = 'INCIDENT_RAISED') <> 1
                            or (select count(*) from delivery d where d.incident = i.id) <> 1)
                        """, mark);
    }

    private void eachMailArrivedOnce() {
        helpdesk.records().letAMinutePass();
        await().atMost(AT_MOST)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertEquals(List.of("SENT " + FORMS), deliveries()));
        Map<String, Long> arrivals = helpdesk.postbox().arrivals();
        assertEquals(List.of(), mailsWhere("true", id -> !arrivals.containsKey(id)), "lost");
        assertEquals(List.of(), mailsWhere("not maybe_sent", id -> arrivals.getOrDefault(id, 0L) > 1), "doubled");
    }

    private List<String> mailsWhere(String condition, Predicate<String> isWrong) {
        return helpdesk
                .records()
                .rows(
                        "select message_id from delivery d join incident i on i.id = d.incident where i.summary = ? and "
                                + condition,
                        mark)
                .stream()
                .filter(isWrong)
                .toList();
    }

    private List<String> deliveries() {
        return helpdesk.records().rows("""
                        select d.state, count(*) from delivery d join incident i on i.id = d.incident
                        where i.summary = ? group by d.state order by d.state
                        """, mark);
    }
}

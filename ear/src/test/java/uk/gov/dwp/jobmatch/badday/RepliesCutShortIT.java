package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.StaffMember.Sealed;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * The server dies between handing replies over and hearing that they were taken: none is lost, and doubt is told as doubt. Nor is what
 * somebody was typing meanwhile, whether it was saved or still stood in their browser.
 */
class RepliesCutShortIT {

    private static final int REPLIES = 12;

    /** How many mails the helpdesk sends at once. */
    private static final int AT_ONCE = 8;

    private static final String SAVED = "They rang: it is the second time.";
    private static final String TYPED = "Ask the hosting firm before Friday.";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @AfterEach
    void the_power_is_back() {
        helpdesk.postbox().letGo();
        helpdesk.bringBack();
    }

    @Test
    void every_reply_arrives_and_twice_only_where_it_is_marked_as_perhaps_sent_and_no_word_is_lost() {
        List<String> references = Stream.generate(
                        () -> PartnerSystem.ofTelford().raise(Submission.ofEmployer()))
                .limit(REPLIES)
                .toList();
        await().untilAsserted(() -> assertEquals(List.of("SENT " + REPLIES), states("RECEIPT", references)));
        StaffMember agent = StaffMember.signedInAs("helpdesk");
        String other = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        agent.saveNote(references.get(0), SAVED);
        Sealed typed =
                agent.filled("incident?reference=" + other, "note-form", List.of("add-note"), Map.of("note", TYPED));
        helpdesk.postbox().hold();
        references.forEach(reference -> agent.answer(reference, "It is mended."));
        await().untilAsserted(() ->
                assertEquals(List.of("DUE " + (REPLIES - AT_ONCE), "SENDING " + AT_ONCE), states("REPLY", references)));
        await().until(() -> arrived(references) > 0);

        helpdesk.kill();
        helpdesk.postbox().letGo();
        helpdesk.records().letAMinutePass();
        helpdesk.restart();

        await().untilAsserted(() -> assertEquals(List.of("SENT " + REPLIES), states("REPLY", references)));
        assertEquals(REPLIES, arrived(references));
        assertTrue(replies(references, true).size() >= AT_ONCE, "a doubt was forgotten");
        assertTrue(
                Set.of(1L).containsAll(timesOfArrival(replies(references, false))), "one came twice without a doubt");
        assertTrue(timesOfArrival(replies(references, true)).contains(2L), "none was cut short");
        assertTrue(agent.sendAndSignInAgain(typed, "helpdesk").contains(TYPED), "what was being typed is lost");
        assertTrue(agent.page("incident?reference=" + references.get(0)).contains(SAVED), "a saved draft is lost");
        assertEquals(List.of(), notes(TYPED));
    }

    /** Those that were added, and not only typed. */
    private List<String> notes(String words) {
        return helpdesk.records().rows("select id from entry where body = ?", words);
    }

    private Set<Long> timesOfArrival(List<String> mails) {
        Map<String, Long> arrivals = helpdesk.postbox().arrivals();
        return mails.stream().map(arrivals::get).collect(Collectors.toSet());
    }

    /** How many of the replies reached the mail server, however often. */
    private long arrived(List<String> references) {
        return Stream.of(true, false)
                .flatMap(maybeSent -> replies(references, maybeSent).stream())
                .filter(helpdesk.postbox().arrivals()::containsKey)
                .count();
    }

    /** The Message-IDs of the replies of which it is said that they may have gone out before, or is not. */
    private List<String> replies(List<String> references, boolean maybeSent) {
        return helpdesk.records().rows("""
                        select d.message_id from delivery d join incident i on i.id = d.incident
                        where d.purpose = 'REPLY' and i.reference = any (?) and d.maybe_sent = ?
                        """, references.toArray(String[]::new), maybeSent);
    }

    private List<String> states(String purpose, List<String> references) {
        return helpdesk.records().rows("""
                        select d.state, count(*) from delivery d join incident i on i.id = d.incident
                        where d.purpose = ? and i.reference = any (?) group by d.state order by d.state
                        """, purpose, references.toArray(String[]::new));
    }
}

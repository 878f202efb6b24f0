package uk.gov.dwp.jobmatch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.whole.Letter;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * Every form of every page is sent twice at once, once more afterwards and from a second window, and does one thing; sent
 * without its page's view, about a record that is not its sender's, or with a choice that was not offered, it does nothing.
 * Markup in whatever is typed is shown as text wherever it comes up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EveryFormIT {

    /** Buttons that no clerk here presses, each with the reason. */
    private static final Map<String, String> NOT_PRESSED = Map.ofEntries(
            Map.entry("/raise raise-form check", "shows the route, on the way to raising"),
            Map.entry("/new-policy policy-form preview", "shows what would change"),
            Map.entry("/template wording-form preview", "shows what would be sent"),
            Map.entry("/incident reply-form insert-template", "puts words into a field"),
            Map.entry("/seals kept-form compare", "says whether a number is right"),
            Map.entry("/seals verify-form verify", "has a month looked over, however often"),
            Map.entry("/preferences preferences-form save-preferences", "sets what is then set, however often"),
            Map.entry("/queue views-form start-with", "sets what is then set, however often"),
            Map.entry("/queue views-form start-with-none", "sets what is then set, however often"),
            Map.entry("/find-account find-account-form look", "looks, and every look counts: LooksAtAccountsIT"),
            Map.entry("/sign-in sign-in enter", "begins a session: SignInIT"),
            Map.entry("to /sign-out", "ends a session: SignInIT"),
            Map.entry("to /search-for", "looks: SearchIT"),
            Map.entry("to /account-file-upload", "brings a file, with which nothing is done before somebody decides"));

    private final Ledger ledger = new Ledger();

    private Stream<Named<Runnable>> stories() {
        IncidentStories incidents = new IncidentStories(ledger);
        CallStories calls = new CallStories(ledger);
        PlaceStories places = new PlaceStories(ledger);
        RightsStories rights = new RightsStories(ledger);
        WireStories wire = new WireStories(ledger);
        return Stream.of(
                Named.of("incidents are raised", incidents::raising),
                Named.of("incidents are worked", incidents::working),
                Named.of("incidents are restricted and matched", incidents::restrictingAndMatching),
                Named.of("many are done at once", incidents::manyAtOnce),
                Named.of("mail fails", incidents::mailThatFailed),
                Named.of("calls are made", calls::calling),
                Named.of("calls are allocated", calls::allocating),
                Named.of("somebody is at risk", calls::atRisk),
                Named.of("places are changed", places::places),
                Named.of("calendars are changed", places::calendars),
                Named.of("people come and go", places::people),
                Named.of("partners come and go", places::partners),
                Named.of("files of accounts are decided", places::files),
                Named.of("policies are made", rights::policies),
                Named.of("account holders ask", rights::holders),
                Named.of("partners write", wire::incidents),
                Named.of("the site tells of accounts", wire::accounts));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("stories")
    void a_form_does_what_it_says_once_and_nothing_else(Runnable story) {
        story.run();

        assertEquals(List.of(), ledger.wrong());
    }

    @Test
    @Order(2)
    void no_button_is_forgotten() {
        Set<String> forgotten = new TreeSet<>(Facelets.buttons());
        assertTrue(forgotten.containsAll(NOT_PRESSED.keySet()), "buttons that are no longer there");
        forgotten.removeAll(NOT_PRESSED.keySet());
        forgotten.removeAll(ledger.pressed());

        assertEquals(Set.of(), forgotten);
    }

    @Test
    @Order(3)
    void what_was_foreign_stayed_as_it_was_and_every_try_was_written_down() {
        for (String subject : ledger.foreign().subjects()) {
            assertEquals(List.of(), ledger.records().rows("""
                    select actor, action from audit where subject = ? and result = 'DONE' and actor in
                        ('adviser', 'teamleader-telford', 'qat', 'caller') order by id
                    """, subject));
            assertTrue(
                    Integer.parseInt(ledger.records()
                                    .row(
                                            "select count(*) from audit where subject = ? and result = 'REFUSED'",
                                            subject))
                            > 0,
                    subject);
        }
    }

    @Test
    @Order(4)
    void what_was_typed_is_text_on_every_page_that_anybody_sees() {
        Map<String, Integer> everybody = Map.of(
                "adviser",
                3,
                "helpdesk",
                4,
                "dutymanager",
                5,
                "teamleader-telford",
                6,
                "qat",
                7,
                "caller",
                8,
                "policy",
                10,
                "auditor",
                11,
                "admin",
                12);
        everybody.forEach((person, column) -> Doors.openTo(column).forEach(page -> ledger.visited(person, page)));

        ledger.visited().forEach(visit -> {
            String[] who = visit.split(" ", 2);
            ledger.clerk(who[0]).look(who[1]);
        });

        assertEquals(List.of(), ledger.wrong());
    }

    @Test
    @Order(5)
    void and_in_every_mail() {
        List<Letter> letters = RunningHelpdesk.shared().postbox().all();
        assertTrue(letters.stream().anyMatch(letter -> letter.html().contains("&lt;script&gt;alert(1)")));

        assertEquals(
                List.of(),
                letters.stream()
                        .filter(letter -> Markup.isDoneIn(letter.html())
                                || letter.plain().contains("1512529")
                                || letter.subject().contains("script"))
                        .map(letter -> letter.subject() + " to " + letter.recipient())
                        .toList());
    }

    @Test
    @Order(6)
    void there_is_markup_in_every_column_that_takes_words() {
        assertEquals(List.of(), new WordColumns(ledger.records()).without(Markup.TAG));
    }
}

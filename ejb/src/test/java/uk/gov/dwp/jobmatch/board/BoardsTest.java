package uk.gov.dwp.jobmatch.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.TransferDesk;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class BoardsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final CallbackBoard telford = helpdesk.as("teamleader-telford", CallbackBoard.class);
    private final Map<Long, String> names = new HashMap<>();
    private int numbers;

    private Callback call(String name) {
        return call(name, aForm());
    }

    private Callback call(String name, FormFixture form) {
        Callback call = helpdesk.callFor(form.withoutEmail().withPhone("01632 9600%02d".formatted(numbers++)));
        names.put(call.id(), name);
        return call;
    }

    private String seen(String person, BoardView view, @Nullable String group) {
        Boards boards = helpdesk.as(person, Boards.class);
        BoardPage page = boards.pageAfter(new Board(view, group, BoardOrder.of(view)), null, 100);
        assertEquals(Long.valueOf(page.rows().size()), boards.counts(group).get(view));
        return named(page);
    }

    private String named(BoardPage page) {
        return page.rows().stream()
                .map(row -> String.valueOf(names.get(row.callback().id())))
                .collect(Collectors.joining(" "));
    }

    /** On Tuesday at eleven: what was owed on Monday at ten is due tomorrow, on Friday at nine it was due last night. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TO_MAKE     | late today mine fresh
            MINE        | mine
            UNALLOCATED | late today fresh
            OVERDUE     | late
            DUE_TODAY   | today
            LATER       | sleeping
            HELD        | held
            PASSED_ON   | gone
            """)
    void each_view_holds_its_calls_and_says_how_many(BoardView view, String calls) {
        helpdesk.clock.setTo("2026-11-20T09:00");
        call("late");
        helpdesk.clock.setTo("2026-11-20T15:00");
        call("today");
        helpdesk.clock.setTo("2026-11-23T10:00");
        take(call("mine"));
        Callback sleeping = call("sleeping");
        take(sleeping);
        helpdesk.clock.setTo("2026-11-24T11:00");
        report(sleeping);
        call("fresh");
        helpdesk.answer(
                helpdesk.accept(aForm().withoutEmail().withPhone("01632 960099").urgent()));
        helpdesk.all(Callback.class).forEach(some -> names.putIfAbsent(some.id(), "held"));
        Callback gone = call("gone");
        helpdesk.as("teamleader-telford", TransferDesk.class)
                .transfer(gone.id(), gone.version(), "TEAM_LEADER_DUNDEE", "She moved");

        assertEquals(calls, seen("teamleader-telford", view, null));
    }

    private void take(Callback call) {
        telford.take(call.id(), helpdesk.now(call).version());
    }

    private void report(Callback call) {
        helpdesk.as("teamleader-telford", CallLog.class)
                .record(
                        call.id(),
                        helpdesk.now(call).version(),
                        new CallReport(CallOutcome.ENGAGED, false, null, null));
    }

    @Test
    void what_sleeps_comes_back_at_its_time() {
        Callback call = call("sleeping");
        take(call);
        report(call);
        assertEquals("", seen("teamleader-telford", BoardView.TO_MAKE, null));
        assertEquals("", seen("teamleader-telford", BoardView.MINE, null));

        helpdesk.clock.advance(Duration.between(
                helpdesk.clock.instant(), helpdesk.now(call).nextAttemptAt().orElseThrow()));

        assertEquals("sleeping", seen("teamleader-telford", BoardView.MINE, null));
        assertEquals("", seen("teamleader-telford", BoardView.LATER, null));
    }

    @Test
    void the_duty_manager_chooses_among_all_groups_and_nobody_else_beyond_their_own() {
        call("telford");
        call("dundee", aForm().fromEmployerDirect("DUNDEE"));
        call("serco", aForm().fromJobseekerDirect());

        assertEquals("telford dundee serco", seen("dutymanager", BoardView.TO_MAKE, null));
        assertEquals("dundee", seen("dutymanager", BoardView.TO_MAKE, "TEAM_LEADER_DUNDEE"));
        assertEquals("", seen("dutymanager", BoardView.TO_MAKE, "NO_SUCH_GROUP"));
        assertEquals("telford", seen("teamleader-telford", BoardView.TO_MAKE, "TEAM_LEADER_DUNDEE"));
        assertEquals(
                Map.of("TEAM_LEADER_TELFORD", 1L, "TEAM_LEADER_DUNDEE", 1L, "SERCO_QAT", 1L),
                helpdesk.as("dutymanager", Boards.class).groups());
    }

    @ParameterizedTest
    @CsvSource({"DUE", "LONGEST"})
    void pages_follow_each_other_without_a_gap_and_back(BoardOrder order) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add("c" + i);
            call("c" + i);
            helpdesk.clock.advance(Duration.ofMinutes(i % 2));
        }
        Boards boards = helpdesk.as("teamleader-telford", Boards.class);
        Board board = new Board(BoardView.TO_MAKE, null, order);

        BoardPage first = boards.pageAfter(board, null, 3);
        BoardPage second = boards.pageAfter(board, first.next().orElseThrow(), 3);
        BoardPage third = boards.pageAfter(board, second.next().orElseThrow(), 3);

        assertEquals(String.join(" ", all), named(first) + " " + named(second) + " " + named(third));
        assertEquals(Optional.empty(), first.previous());
        assertEquals(Optional.empty(), third.next());
        BoardPage back = boards.pageBefore(board, third.previous().orElseThrow(), 3);
        assertEquals(named(second), named(back));
        assertEquals(
                named(first), named(boards.pageBefore(board, back.previous().orElseThrow(), 3)));
    }

    @Test
    void the_next_call_is_the_soonest_due_that_nobody_has_and_two_never_get_the_same() {
        Callback first = call("first");
        helpdesk.clock.advance(Duration.ofMinutes(1));
        call("second");
        call("dundee", aForm().fromEmployerDirect("DUNDEE"));

        List<Optional<Callback>> took = Helpdesk.atOnce(3, i -> telford.takeNext());

        assertEquals(
                2,
                took.stream()
                        .flatMap(Optional::stream)
                        .map(Callback::id)
                        .distinct()
                        .count());
        assertEquals("first second", seen("teamleader-telford", BoardView.MINE, null));
        assertEquals(Optional.of("teamleader-telford"), helpdesk.now(first).caller());
    }

    @Test
    void a_board_takes_few_statements_however_much_is_on_it() {
        for (int i = 0; i < 30; i++) {
            call("c" + i);
        }

        long statements = helpdesk.statements(() -> {
            Boards boards = helpdesk.as("teamleader-telford", Boards.class);
            boards.pageAfter(new Board(BoardView.TO_MAKE, null, BoardOrder.DUE), null, 25);
            boards.counts(null);
        });

        assertTrue(statements <= 7, "statements: " + statements);
    }
}

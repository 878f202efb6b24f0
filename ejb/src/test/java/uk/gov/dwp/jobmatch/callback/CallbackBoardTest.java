package uk.gov.dwp.jobmatch.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;

class CallbackBoardTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final CallbackBoard telford = helpdesk.as("teamleader-telford", CallbackBoard.class);
    private final CallbackBoard qat = helpdesk.as("qat", CallbackBoard.class);
    private final CallbackBoard dutyManager = helpdesk.as("dutymanager", CallbackBoard.class);

    private Callback telfords() {
        return helpdesk.callFor(aForm().withoutEmail());
    }

    private Callback sercos() {
        return helpdesk.callFor(aForm().fromJobseekerDirect().withoutEmail());
    }

    private Callback held() {
        return helpdesk.callback(
                helpdesk.answer(helpdesk.accept(aForm().withoutEmail().urgent())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            teamleader-telford | telford held
            teamleader-dundee  | dundee telford-for-dundee
            qat                | serco allocated
            caller             | allocated
            caller2            | ''
            adviser            | leeds
            adviser-in-walsall | ''
            dutymanager        | telford held dundee telford-for-dundee serco allocated leeds
            """)
    void everybody_sees_the_calls_that_are_theirs_and_opens_no_others(String person, String seen) {
        Map<Long, String> calls = new LinkedHashMap<>();
        calls.put(telfords().id(), "telford");
        calls.put(
                helpdesk.callback(helpdesk.answer(helpdesk.accept(aForm().withoutEmail()
                                .withPhone("01632 960 002")
                                .urgent())))
                        .id(),
                "held");
        calls.put(
                helpdesk.callFor(aForm().fromEmployerDirect("DUNDEE")
                                .withoutEmail()
                                .withPhone("01632 960 003"))
                        .id(),
                "dundee");
        calls.put(
                helpdesk.callFor(aForm().handledBy("DUNDEE").withoutEmail().withPhone("01632 960 004"))
                        .id(),
                "telford-for-dundee");
        calls.put(
                helpdesk.callFor(aForm().fromJobseekerDirect().withoutEmail().withPhone("01632 960 005"))
                        .id(),
                "serco");
        Callback allocated =
                helpdesk.callFor(aForm().fromJobseekerDirect().withoutEmail().withPhone("01632 960 006"));
        qat.allocate(allocated.id(), allocated.version(), "caller");
        calls.put(allocated.id(), "allocated");
        calls.put(
                helpdesk.callFor(aForm().fromJobcentre().withoutEmail().withPhone("01632 960 007"))
                        .id(),
                "leeds");
        CallbackBoard board = helpdesk.as(person, CallbackBoard.class);

        List<Long> mine =
                helpdesk.board(person).stream().map(Callback::id).sorted().toList();

        assertEquals(seen, mine.stream().map(calls::get).collect(Collectors.joining(" ")));
        calls.keySet().stream().filter(id -> !mine.contains(id)).forEach(id -> {
            assertThrows(NoSuchCallback.class, () -> board.open("CB-" + id));
            assertEquals(AuditRecord.Result.REFUSED, lastRecord().result());
        });
        mine.forEach(id -> assertEquals(id, board.open("CB-" + id).callback().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "siteagent", "policy", "auditor", "admin", "ed", "nobody"})
    void the_others_have_no_board(String person) {
        assertThrows(EJBAccessException.class, () -> helpdesk.board(person));
    }

    @Test
    void the_soonest_due_is_first() {
        Callback jobcentres =
                helpdesk.callFor(aForm().fromJobcentre().withoutEmail().withPhone("01632 960 002"));
        Callback standard = telfords();
        helpdesk.clock.advance(Duration.ofDays(1));
        Callback later = helpdesk.callFor(aForm().withoutEmail().withPhone("01632 960 003"));

        assertEquals(
                List.of(jobcentres.id(), standard.id(), later.id()),
                helpdesk.board("dutymanager").stream().map(Callback::id).toList());
    }

    @Test
    void a_look_is_written_down() {
        Callback callback = telfords();

        telford.open(callback.reference());

        assertEquals(AuditAction.CALLBACK_READ, lastRecord().action());
        assertEquals(callback.reference(), lastRecord().subject().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CB-",
                "CB-x",
                "CB--1",
                "CB-1\u0000",
                "CB-99999999999999999999",
                "UJ-2026-0000001",
                "' or 1=1"
            })
    void what_cannot_be_a_reference_is_no_callback(String text) {
        assertThrows(NoSuchCallback.class, () -> telford.open(text));
    }

    @Test
    void whoever_takes_a_call_makes_it_and_the_second_is_told() {
        Callback offered = telfords();
        telford.take(offered.id(), offered.version());
        Callback taken = helpdesk.now(offered);
        assertEquals(CallbackState.TAKEN, taken.state());
        assertEquals(Optional.of("teamleader-telford"), taken.caller());

        ChangedByAnother told =
                assertThrows(ChangedByAnother.class, () -> telford.take(offered.id(), offered.version()));

        assertEquals("teamleader-telford", told.by());
        assertEquals(helpdesk.clock.instant(), told.at());
    }

    @Test
    void of_ten_who_take_a_call_at_once_one_makes_it() {
        Callback offered = telfords();

        List<Boolean> took = Helpdesk.atOnce(10, i -> {
            try {
                telford.take(offered.id(), offered.version());
                return true;
            } catch (ChangedByAnother told) {
                return false;
            }
        });

        assertEquals(1, took.stream().filter(mine -> mine).count());
    }

    @Test
    void a_call_whose_taker_is_away_is_taken_over_with_eyes_open() {
        Callback offered = helpdesk.callFor(aForm().fromJobcentre().withoutEmail());
        helpdesk.sql("update person set office = 'LEEDS' where username = 'adviser-in-walsall'");
        helpdesk.as("adviser", CallbackBoard.class).take(offered.id(), offered.version());
        Callback taken = helpdesk.now(offered);

        helpdesk.as("adviser-in-walsall", CallbackBoard.class).take(taken.id(), taken.version());

        assertEquals(Optional.of("adviser-in-walsall"), helpdesk.now(offered).caller());
        assertThrows(
                ChangedByAnother.class,
                () -> helpdesk.as("adviser", CallLog.class)
                        .record(taken.id(), taken.version(), new CallReport(CallOutcome.ENGAGED, false, null, null)));
    }

    @Test
    void the_quality_assessment_team_gives_a_call_to_a_caller_and_to_another() {
        Callback offered = sercos();

        qat.allocate(offered.id(), offered.version(), "caller");
        assertEquals(Optional.of("caller"), helpdesk.now(offered).caller());
        qat.allocate(offered.id(), helpdesk.now(offered).version(), "caller2");

        assertEquals(Optional.of("caller2"), helpdesk.now(offered).caller());
        assertEquals(List.of(), helpdesk.board("caller"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teamleader-telford", "adviser", "helpdesk", "ed", "nobody", ""})
    void a_call_is_given_only_to_somebody_who_makes_sercos_calls(String other) {
        Callback offered = sercos();

        assertThrows(NoSuchCallback.class, () -> qat.allocate(offered.id(), offered.version(), other));

        assertEquals(CallbackState.OFFERED, helpdesk.now(offered).state());
    }

    @Test
    void a_call_is_not_given_to_somebody_who_has_left() {
        helpdesk.sql("update person set active = false where username = 'caller'");
        Callback offered = sercos();

        assertThrows(NoSuchCallback.class, () -> qat.allocate(offered.id(), offered.version(), "caller"));
    }

    @Test
    void nobody_gives_away_anothers_calls() {
        Callback anothers = telfords();

        assertThrows(NoSuchCallback.class, () -> qat.allocate(anothers.id(), anothers.version(), "caller"));
        assertThrows(EJBAccessException.class, () -> telford.allocate(anothers.id(), anothers.version(), "caller"));
    }

    @Test
    void a_call_that_no_board_shows_yet_is_not_given_away() {
        Callback owed = helpdesk.callback(
                helpdesk.answer(helpdesk.accept(aForm().fromJobseekerDirect().withoutEmail())));

        assertThrows(NoSuchCallback.class, () -> qat.allocate(owed.id(), owed.version(), "caller"));
    }

    @Test
    void a_held_call_waits_for_the_duty_manager() {
        Callback held = held();
        assertEquals(CallbackState.HELD, held.state());
        assertEquals(List.of(), helpdesk.courier.callbacks());

        assertThrows(ChangedByAnother.class, () -> telford.take(held.id(), held.version()));
        assertThrows(
                EJBAccessException.class, () -> telford.release(held.id(), held.version(), "The police were told"));
        dutyManager.release(held.id(), held.version(), "The police were told");

        assertEquals(CallbackState.OFFERED, helpdesk.now(held).state());
        assertThrows(
                ChangedByAnother.class,
                () -> dutyManager.release(held.id(), helpdesk.now(held).version(), "The police were told"));
        telford.take(held.id(), helpdesk.now(held).version());
    }

    @Test
    void a_held_call_is_not_given_to_a_caller() {
        Callback held = helpdesk.callback(helpdesk.answer(
                helpdesk.accept(aForm().fromJobseekerDirect().withoutEmail().urgent())));

        assertThrows(NoSuchCallback.class, () -> qat.allocate(held.id(), held.version(), "caller"));
    }

    @Test
    void a_call_that_is_over_is_nobodys_to_take() {
        Callback offered = telfords();
        telford.take(offered.id(), offered.version());
        Callback taken = helpdesk.now(offered);
        helpdesk.as("teamleader-telford", CallLog.class)
                .record(taken.id(), taken.version(), new CallReport(CallOutcome.SPOKE_RESOLVED, true, null, null));
        Callback over = helpdesk.now(offered);

        assertThrows(ChangedByAnother.class, () -> telford.take(over.id(), over.version()));
        assertTrue(helpdesk.board("teamleader-telford").isEmpty());
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}

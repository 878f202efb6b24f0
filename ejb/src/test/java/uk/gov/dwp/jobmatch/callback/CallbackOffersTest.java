package uk.gov.dwp.jobmatch.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import jakarta.ejb.EJBTransactionRequiredException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;

class CallbackOffersTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final CallbackOffers offers = helpdesk.bean(CallbackOffers.class);

    private static FormFixture form(String from) {
        return switch (from) {
            case "DUNDEE" -> aForm().fromEmployerDirect("DUNDEE").withoutEmail();
            case "TELFORD for DUNDEE" -> aForm().handledBy("DUNDEE").withoutEmail();
            case "SERCO" -> aForm().fromJobseekerDirect().withoutEmail();
            case "LEEDS" -> aForm().fromJobcentre().withoutEmail();
            default -> throw new IllegalArgumentException(from);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "DUNDEE, TEAM_LEADER_DUNDEE, MAILBOX:ED_DUNDEE",
        "TELFORD for DUNDEE, TEAM_LEADER_DUNDEE, MAILBOX:ED_DUNDEE",
        "SERCO, SERCO_QAT, MAILBOX:SERCO_JD",
        "LEEDS, JOBCENTRE_LEEDS, MAILBOX:LEEDS"
    })
    void a_call_is_offered_to_its_owner_and_the_owners_inbox_is_told(String from, String owner, String inbox) {
        Callback owed = helpdesk.callback(helpdesk.answer(helpdesk.accept(form(from))));
        assertEquals(CallbackState.OWED, owed.state());
        assertEquals(List.of(owed.id()), helpdesk.courier.callbacks());
        assertEquals(List.of(), callsRequired());

        offers.offer(owed.id());
        offers.offer(owed.id());

        assertEquals(CallbackState.OFFERED, helpdesk.now(owed).state());
        assertEquals(owner, owed.ownerGroup());
        assertEquals("+441632960001", owed.phone());
        assertEquals(List.of(inbox), callsRequired());
    }

    @Test
    void an_id_of_nothing_offers_nothing() {
        offers.offer(-1);

        assertEquals(List.of(), helpdesk.all(Callback.class));
    }

    @Test
    void offered_by_many_at_once_it_is_on_the_board_once() {
        Callback owed = helpdesk.callback(helpdesk.answer(helpdesk.accept(form("DUNDEE"))));

        Helpdesk.atOnce(10, i -> {
            offers.offer(owed.id());
            return i;
        });

        assertEquals(List.of("MAILBOX:ED_DUNDEE"), callsRequired());
    }

    /** Monday 30 November 2026 is St Andrew's Day: Dundee does not work, Telford does. */
    @ParameterizedTest
    @CsvSource({
        "DUNDEE, 2026-12-02T10:00",
        "TELFORD for DUNDEE, 2026-12-02T10:00",
        "SERCO, 2026-12-01T10:00",
        "LEEDS, 2026-11-27T14:00"
    })
    void a_call_is_due_on_its_owners_calendar(String from, String due) {
        helpdesk.clock.setTo("2026-11-27T10:00");

        Callback callback = helpdesk.callFor(form(from));

        assertEquals(london(due), callback.dueAt());
    }

    @Test
    void an_answer_too_is_due_on_dundees_calendar() {
        helpdesk.clock.setTo("2026-11-27T10:00");

        assertEquals(
                london("2026-12-02T10:00"),
                helpdesk.accept(aForm().fromEmployerDirect("DUNDEE")).dueAt());
        assertEquals(london("2026-12-01T10:00"), helpdesk.accept(aForm()).dueAt());
    }

    @Test
    void the_sweep_puts_forgotten_calls_on_their_board_and_no_message_on_the_queue() {
        Callback forgotten = helpdesk.callback(helpdesk.answer(helpdesk.accept(form("DUNDEE"))));
        helpdesk.courier.callbacks();
        CallbackSweep sweep = helpdesk.bean(CallbackSweep.class);

        sweep.sweep();
        assertEquals(CallbackState.OWED, helpdesk.now(forgotten).state());
        helpdesk.clock.advance(Duration.ofSeconds(15));
        sweep.sweep();
        sweep.sweep();

        assertEquals(CallbackState.OFFERED, helpdesk.now(forgotten).state());
        assertEquals(List.of(), helpdesk.courier.callbacks());
        assertEquals(List.of("MAILBOX:ED_DUNDEE"), callsRequired());
    }

    @Test
    void two_answers_at_once_to_one_number_are_one_call() {
        List<Incident> taken = List.of(
                helpdesk.take(helpdesk.accept(aForm().withoutEmail())),
                helpdesk.take(helpdesk.accept(aForm().withoutEmail().withPhone("+44 1632 960001"))));

        Helpdesk.atOnce(
                2,
                i -> helpdesk.as("helpdesk", AnswerDesk.class)
                        .reply(taken.get(i).id(), taken.get(i).version(), "It is mended.", false));

        Callback owed = inState(CallbackState.OWED);
        Callback joined = inState(CallbackState.JOINED);
        assertEquals(Optional.of(owed.id()), joined.joinedTo());
        assertEquals(List.of(owed.id()), helpdesk.courier.callbacks());
    }

    @Test
    void an_extension_is_another_number() {
        helpdesk.callFor(aForm().withoutEmail());
        Callback other = helpdesk.callFor(aForm().withoutEmail().withExtension("12"));

        assertEquals("+441632960001;ext=12", other.phone());
        assertEquals(CallbackState.OFFERED, other.state());
    }

    @Test
    void whoever_looked_before_another_answer_joined_is_told() {
        Callback seen = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.clock.advance(Duration.ofMinutes(1));
        helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        assertThrows(
                ChangedByAnother.class,
                () -> helpdesk.as("teamleader-telford", CallbackBoard.class).take(seen.id(), seen.version()));
    }

    @Test
    void the_sooner_due_time_holds_for_both() {
        Callback first = helpdesk.callFor(aForm().withoutEmail());

        Callback sooner = helpdesk.callback(helpdesk.answer(helpdesk.accept(form("LEEDS"))));

        assertTrue(sooner.dueAt().isBefore(first.dueAt()));
        assertEquals(sooner.dueAt(), helpdesk.now(first).dueAt());
        assertEquals("TEAM_LEADER_TELFORD", helpdesk.now(first).ownerGroup());
    }

    @Test
    void a_risk_to_staff_that_joins_holds_the_call_that_was_on_its_way() {
        Callback onItsWay = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(onItsWay.id(), onItsWay.version());

        helpdesk.answer(helpdesk.accept(aForm().withoutEmail().urgent()));

        Callback held = helpdesk.now(onItsWay);
        assertEquals(CallbackState.HELD, held.state());
        helpdesk.as("dutymanager", CallbackBoard.class).release(held.id(), held.version(), "The police were told");
        assertEquals(CallbackState.OFFERED, helpdesk.now(onItsWay).state());
        assertEquals(List.of("MAILBOX:ED_TELFORD"), callsRequired());
    }

    @Test
    void what_joins_a_held_call_waits_with_it() {
        Callback held = helpdesk.callback(
                helpdesk.answer(helpdesk.accept(aForm().withoutEmail().urgent())));

        Callback joined = helpdesk.callback(helpdesk.answer(helpdesk.accept(aForm().withoutEmail())));

        assertEquals(CallbackState.HELD, helpdesk.now(held).state());
        assertEquals(CallbackState.JOINED, joined.state());
    }

    /** Whichever is first: the second answer joins the call before it ends, or owes one of its own. */
    @Test
    void an_answer_that_comes_as_the_call_ends_is_never_joined_to_what_is_over() {
        for (int round = 0; round < 20; round++) {
            String number = "01632 9601%02d".formatted(round);
            Callback offered = helpdesk.callFor(aForm().withoutEmail().withPhone(number));
            Callback taken =
                    helpdesk.as("teamleader-telford", CallbackBoard.class).take(offered.id(), offered.version());
            int version = helpdesk.now(taken).version();
            Incident second =
                    helpdesk.take(helpdesk.accept(aForm().withoutEmail().withPhone(number)));
            helpdesk.clock.advance(Duration.ofSeconds(1));

            Helpdesk.atOnce(
                    2,
                    i -> i == 0
                            ? end(taken, version)
                            : helpdesk.as("helpdesk", AnswerDesk.class)
                                    .reply(second.id(), second.version(), "And this too.", false));

            boolean joined = helpdesk.callback(second).state() == CallbackState.JOINED;
            assertEquals(
                    joined ? CallbackState.TAKEN : CallbackState.CLOSED,
                    helpdesk.now(taken).state());
            assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(second).state());
        }
    }

    private Object end(Callback taken, int version) {
        try {
            return helpdesk.as("teamleader-telford", CallLog.class)
                    .record(taken.id(), version, new CallReport(CallOutcome.SPOKE_RESOLVED, true, null, null));
        } catch (ChangedByAnother told) {
            return told;
        }
    }

    @Test
    void a_call_is_owed_only_with_the_answer_that_owes_it() {
        Incident incident = helpdesk.accept(form("DUNDEE"));
        Entry reply = new Entry(incident.id(), Entry.Kind.REPLY, "helpdesk", "It is mended.", helpdesk.clock.instant());

        assertThrows(
                EJBTransactionRequiredException.class,
                () -> helpdesk.bean(OwedCalls.class).owe(incident, reply, "helpdesk"));
    }

    private Callback inState(CallbackState state) {
        List<Callback> found = helpdesk.all(Callback.class).stream()
                .filter(callback -> callback.state() == state)
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<String> callsRequired() {
        return helpdesk.all(Delivery.class).stream()
                .filter(delivery -> delivery.purpose() == Purpose.CALL_REQUIRED)
                .map(delivery -> delivery.recipient().code())
                .toList();
    }
}

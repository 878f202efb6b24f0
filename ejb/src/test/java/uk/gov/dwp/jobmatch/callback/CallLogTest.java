package uk.gov.dwp.jobmatch.callback;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.raisertask.TaskDesk;
import uk.gov.dwp.jobmatch.routing.Refusal;

class CallLogTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final CallbackBoard board = helpdesk.as("teamleader-telford", CallbackBoard.class);
    private final CallLog log = helpdesk.as("teamleader-telford", CallLog.class);

    private Callback taken() {
        return taken(aForm().withoutEmail());
    }

    private Callback taken(FormFixture form) {
        Callback offered = helpdesk.callFor(form);
        board.take(offered.id(), offered.version());
        return helpdesk.now(offered);
    }

    private Callback record(Callback callback, CallOutcome outcome) {
        Callback now = helpdesk.now(callback);
        log.record(now.id(), now.version(), new CallReport(outcome, true, "Line was bad", null));
        return helpdesk.now(callback);
    }

    private Incident incidentOf(Callback callback) {
        return helpdesk.now(Incident.class, callback.incident());
    }

    @ParameterizedTest(name = "{0}: the call is {1}, the incident {2}")
    @CsvSource({
        "SPOKE_RESOLVED,      CLOSED,   CLOSED",
        "SPOKE_FOLLOW_UP,     RETURNED, REOPENED",
        "NOT_ANSWERED,        TAKEN,    CALLBACK_OWED",
        "ENGAGED,             TAKEN,    CALLBACK_OWED",
        "NUMBER_UNOBTAINABLE, RETURNED, REOPENED",
        "VOICEMAIL_LEFT,      TAKEN,    CALLBACK_OWED",
        "WRONG_PERSON,        TAKEN,    CALLBACK_OWED",
        "REFUSED,             CLOSED,   ANSWERED",
        "STOPPED_UNSAFE,      HELD,     CALLBACK_OWED"
    })
    void every_outcome_has_its_consequence(CallOutcome outcome, CallbackState call, IncidentState incident) {
        Callback after = record(taken(), outcome);

        assertEquals(call, after.state());
        assertEquals(incident, incidentOf(after).state());
        assertEquals(1, after.attempts());
        assertEquals(1, log.attempts(after).size());
        boolean over = call == CallbackState.CLOSED || call == CallbackState.RETURNED;
        assertEquals(over ? Optional.of(outcome) : Optional.empty(), after.outcome());
        assertEquals(over, after.closedAt().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "SPOKE_RESOLVED,      RAISED TAKEN REPLY CALL_OWED CALL_ENDED CLOSED",
        "SPOKE_FOLLOW_UP,     RAISED TAKEN REPLY CALL_OWED CALL_ENDED REOPENED",
        "ENGAGED,             RAISED TAKEN REPLY CALL_OWED CALL_ATTEMPTED",
        "REFUSED,             RAISED TAKEN REPLY CALL_OWED CALL_ENDED",
        "STOPPED_UNSAFE,      RAISED TAKEN REPLY CALL_OWED CALL_ATTEMPTED NOTE"
    })
    void the_timeline_tells_what_came_of_the_call(CallOutcome outcome, String story) {
        Callback after = record(taken(), outcome);

        assertEquals(
                story,
                helpdesk.as("helpdesk", IncidentFile.class).timeline(incidentOf(after)).stream()
                        .map(entry -> entry.kind().name())
                        .collect(joining(" ")));
    }

    @Test
    void an_attempt_is_kept_as_it_was_reported() {
        Callback after = record(taken(), CallOutcome.VOICEMAIL_LEFT);

        Attempt attempt = log.attempts(after).get(0);
        assertEquals(1, attempt.number());
        assertEquals("teamleader-telford", attempt.madeBy());
        assertEquals(helpdesk.clock.instant(), attempt.attemptedAt());
        assertEquals("Line was bad", attempt.notes().orElseThrow());
    }

    @Test
    void a_number_that_does_not_exist_is_a_task_for_the_raiser_and_no_attempt_at_contact() {
        Callback after = record(taken(), CallOutcome.NUMBER_UNOBTAINABLE);

        assertEquals(List.of(Refusal.PHONE_INVALID), tasks(after));
        assertEquals(false, log.attempts(after).get(0).isContact());
    }

    @Test
    void a_jobcentre_is_told_by_mail_that_a_number_does_not_exist() {
        Callback offered = helpdesk.callFor(aForm().fromJobcentre().withoutEmail());
        helpdesk.as("adviser", CallbackBoard.class).take(offered.id(), offered.version());

        helpdesk.as("adviser", CallLog.class)
                .record(
                        offered.id(),
                        helpdesk.now(offered).version(),
                        new CallReport(CallOutcome.NUMBER_UNOBTAINABLE, true, null, null));

        assertEquals(
                List.of("MAILBOX:LEEDS"),
                helpdesk.all(Delivery.class).stream()
                        .filter(mail -> mail.purpose() == Purpose.TASK_ASKED)
                        .map(mail -> mail.recipient().code())
                        .toList());
    }

    @Test
    void the_same_number_that_does_not_exist_twice_is_one_task() {
        Callback first = record(taken(), CallOutcome.NUMBER_UNOBTAINABLE);
        helpdesk.answer(incidentOf(first));
        Callback second = helpdesk.all(Callback.class).get(1);
        helpdesk.bean(CallbackOffers.class).offer(second.id());
        board.take(second.id(), helpdesk.now(second).version());

        record(second, CallOutcome.NUMBER_UNOBTAINABLE);

        assertEquals(List.of(Refusal.PHONE_INVALID), tasks(second));
    }

    private List<Refusal> tasks(Callback callback) {
        return helpdesk.as("helpdesk", TaskDesk.class).open(incidentOf(callback)).stream()
                .flatMap(task -> task.refusal().stream())
                .toList();
    }

    @Test
    void three_attempts_over_two_working_days_send_it_back_to_the_helpdesk() {
        Callback callback = taken();

        assertEquals(
                CallbackState.TAKEN, record(callback, CallOutcome.NOT_ANSWERED).state());
        assertEquals(CallbackState.TAKEN, record(callback, CallOutcome.ENGAGED).state());
        assertEquals(
                CallbackState.TAKEN, record(callback, CallOutcome.NOT_ANSWERED).state());
        helpdesk.clock.advance(Duration.ofDays(1));
        Callback after = record(callback, CallOutcome.VOICEMAIL_LEFT);

        assertEquals(CallbackState.RETURNED, after.state());
        assertEquals(IncidentState.REOPENED, incidentOf(after).state());
        assertEquals(4, after.attempts());
    }

    @Test
    void two_attempts_over_two_days_are_not_enough() {
        Callback callback = taken();
        record(callback, CallOutcome.NOT_ANSWERED);
        helpdesk.clock.advance(Duration.ofDays(1));

        assertEquals(
                CallbackState.TAKEN, record(callback, CallOutcome.NOT_ANSWERED).state());
        assertEquals(
                CallbackState.RETURNED,
                record(callback, CallOutcome.NOT_ANSWERED).state());
    }

    @Test
    void a_saturday_is_no_second_working_day() {
        helpdesk.clock.setTo("2026-11-27T17:00");
        Callback callback = taken();
        record(callback, CallOutcome.NOT_ANSWERED);
        record(callback, CallOutcome.NOT_ANSWERED);
        helpdesk.clock.setTo("2026-11-28T10:00");

        assertEquals(
                CallbackState.TAKEN, record(callback, CallOutcome.NOT_ANSWERED).state());
        helpdesk.clock.setTo("2026-11-30T10:00");
        assertEquals(
                CallbackState.RETURNED,
                record(callback, CallOutcome.NOT_ANSWERED).state());
    }

    @Test
    void the_next_attempt_is_two_hours_on_and_the_next_working_day_after_two_at_another_time_of_day() {
        Callback callback = taken();

        Callback once = record(callback, CallOutcome.ENGAGED);
        assertEquals(london("2026-11-23T12:00"), once.nextAttemptAt().orElseThrow());
        Callback twice = record(callback, CallOutcome.ENGAGED);
        assertEquals(london("2026-11-24T12:00"), twice.nextAttemptAt().orElseThrow());
    }

    @Test
    void dundees_next_working_day_is_scotlands() {
        helpdesk.clock.setTo("2026-11-27T10:00");
        Callback offered = helpdesk.callFor(aForm().fromEmployerDirect("DUNDEE").withoutEmail());
        helpdesk.as("teamleader-dundee", CallbackBoard.class).take(offered.id(), offered.version());
        CallLog dundee = helpdesk.as("teamleader-dundee", CallLog.class);
        for (int i = 0; i < 2; i++) {
            dundee.record(
                    offered.id(),
                    helpdesk.now(offered).version(),
                    new CallReport(CallOutcome.ENGAGED, false, null, null));
            helpdesk.clock.advance(Duration.ofMinutes(5));
        }

        assertEquals(london("2026-12-01T12:00"), dundee.suggestedNextAttempt(helpdesk.now(offered)));
    }

    @Test
    void the_caller_may_choose_another_time_but_none_that_has_passed() {
        Callback callback = taken();
        var wish = london("2026-11-25T15:30");
        var past = london("2026-11-22T15:30");

        log.record(callback.id(), callback.version(), new CallReport(CallOutcome.ENGAGED, false, null, wish));
        assertEquals(wish, helpdesk.now(callback).nextAttemptAt().orElseThrow());
        log.record(
                callback.id(),
                helpdesk.now(callback).version(),
                new CallReport(CallOutcome.ENGAGED, false, null, past));

        assertEquals(
                london("2026-11-24T12:00"),
                helpdesk.now(callback).nextAttemptAt().orElseThrow());
    }

    @Test
    void a_call_stopped_as_unsafe_alerts_the_duty_manager_and_waits_and_its_inbox_is_told_once() {
        Callback stopped = record(taken(), CallOutcome.STOPPED_UNSAFE);

        assertEquals(Optional.empty(), stopped.caller());
        assertEquals(1, mails(Purpose.DUTY_ALERT));
        helpdesk.as("dutymanager", CallbackBoard.class)
                .release(stopped.id(), stopped.version(), "The police were told");
        board.take(stopped.id(), helpdesk.now(stopped).version());
        Callback again = record(stopped, CallOutcome.STOPPED_UNSAFE);

        assertEquals(CallbackState.HELD, again.state());
        assertEquals(2, again.attempts());
        assertEquals(2, mails(Purpose.DUTY_ALERT));
        assertEquals(1, mails(Purpose.CALL_REQUIRED));
    }

    private long mails(Purpose purpose) {
        return helpdesk.all(Delivery.class).stream()
                .filter(delivery -> delivery.purpose() == purpose)
                .count();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"SPOKE_RESOLVED", "SPOKE_FOLLOW_UP", "NUMBER_UNOBTAINABLE", "REFUSED"})
    void what_joined_a_call_ends_with_it(CallOutcome outcome) {
        Callback callback = taken();
        Incident second = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        Incident third = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        Callback after = record(callback, outcome);

        for (Incident joined : List.of(second, third)) {
            assertEquals(after.state(), helpdesk.callback(joined).state());
            assertEquals(Optional.of(outcome), helpdesk.callback(joined).outcome());
            assertEquals(incidentOf(after).state(), helpdesk.now(joined).state());
        }
        assertNotEquals(CallbackState.TAKEN, after.state());
    }

    @Test
    void what_joined_a_call_that_nobody_answered_waits_with_it() {
        Callback callback = taken();
        Incident second = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        record(callback, CallOutcome.NOT_ANSWERED);

        assertEquals(CallbackState.JOINED, helpdesk.callback(second).state());
        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(second).state());
    }

    @Test
    void the_next_answer_to_that_number_after_the_call_owes_a_call_of_its_own() {
        record(taken(), CallOutcome.SPOKE_RESOLVED);

        Incident next = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        assertEquals(CallbackState.OWED, helpdesk.callback(next).state());
    }

    @Test
    void nobody_reports_on_a_call_that_is_not_theirs_to_make() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        CallReport report = new CallReport(CallOutcome.SPOKE_RESOLVED, true, null, null);

        assertThrows(ChangedByAnother.class, () -> log.record(offered.id(), offered.version(), report));
        assertThrows(
                NoSuchCallback.class,
                () -> helpdesk.as("teamleader-dundee", CallLog.class).record(offered.id(), offered.version(), report));
        assertThrows(
                NoSuchCallback.class,
                () -> helpdesk.as("caller", CallLog.class).record(offered.id(), offered.version(), report));

        assertEquals(0, helpdesk.now(offered).attempts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "dutymanager"})
    void the_helpdesk_makes_none_but_an_officers_own(String person) {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        CallReport report = new CallReport(CallOutcome.REFUSED, false, null, null);

        assertThrows(
                RuntimeException.class,
                () -> helpdesk.as(person, CallLog.class).record(offered.id(), offered.version(), report));
        assertEquals(0, helpdesk.now(offered).attempts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "admin", "ed", "nobody"})
    void the_others_make_no_calls(String person) {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(person, CallLog.class)
                        .record(1, 0, new CallReport(CallOutcome.REFUSED, false, null, null)));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"SPOKE_RESOLVED", "SPOKE_FOLLOW_UP", "STOPPED_UNSAFE"})
    void a_call_that_is_over_or_held_takes_no_more_attempts(CallOutcome outcome) {
        Callback over = record(taken(), outcome);

        assertThrows(ChangedByAnother.class, () -> record(over, CallOutcome.ENGAGED));

        assertEquals(1, helpdesk.now(over).attempts());
    }

    @Test
    void of_ten_reports_at_once_one_counts() {
        Callback callback = taken();

        Helpdesk.atOnce(10, i -> {
            try {
                return log.record(
                        callback.id(),
                        callback.version(),
                        new CallReport(CallOutcome.SPOKE_RESOLVED, true, null, null));
            } catch (ChangedByAnother told) {
                return callback;
            }
        });

        assertEquals(1, helpdesk.now(callback).attempts());
        assertEquals(
                1,
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.action() == AuditAction.CALLBACK_CLOSED)
                        .count());
        assertEquals(
                1,
                helpdesk.all(Entry.class).stream()
                        .filter(entry -> entry.kind() == Entry.Kind.CALL_ENDED)
                        .count());
    }
}

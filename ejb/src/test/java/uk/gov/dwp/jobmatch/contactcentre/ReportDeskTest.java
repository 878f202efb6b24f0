package uk.gov.dwp.jobmatch.contactcentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.Attempt;
import uk.gov.dwp.jobmatch.callback.Attempts;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.contactcentre.ReportedCall.NewContact;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.raisertask.RaiserTask;
import uk.gov.dwp.jobmatch.raisertask.TaskDesk;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.reception.SubmissionUnderWay;
import uk.gov.dwp.jobmatch.routing.Refusal;

class ReportDeskTest {

    private static final NewContact NO_NEWS = new NewContact(null, null);

    private final Helpdesk helpdesk = new Helpdesk();
    private final ReportDesk desk = helpdesk.as("ed", ReportDesk.class);

    private Callback offered() {
        return offered(aForm().withoutEmail());
    }

    private Callback offered(FormFixture form) {
        Callback call = helpdesk.callFor(form);
        helpdesk.clock.advance(Duration.ofMinutes(20));
        return call;
    }

    private ReportedCall said(Callback callback, CallOutcome outcome) {
        return at(callback, outcome, helpdesk.clock.instant());
    }

    private ReportedCall at(Callback callback, CallOutcome outcome, Instant attemptedAt) {
        return call(callback, attemptedAt, new CallReport(outcome, true, "Line was bad", null));
    }

    private ReportedCall call(Callback callback, Instant attemptedAt, CallReport report) {
        return new ReportedCall(
                callback.reference(), helpdesk.now(callback).version(), attemptedAt, "Agent Smith", report, NO_NEWS);
    }

    private CallRecorded record(ReportedCall call) {
        return desk.record(UUID.randomUUID().toString(), call);
    }

    private Incident incidentOf(Callback callback) {
        return helpdesk.now(Incident.class, callback.incident());
    }

    @ParameterizedTest(name = "{0}: the call is {1}, the incident {2}")
    @CsvSource({
        "SPOKE_RESOLVED,      CLOSED,   CLOSED",
        "SPOKE_FOLLOW_UP,     RETURNED, REOPENED",
        "NOT_ANSWERED,        OFFERED,  CALLBACK_OWED",
        "ENGAGED,             OFFERED,  CALLBACK_OWED",
        "NUMBER_UNOBTAINABLE, RETURNED, REOPENED",
        "VOICEMAIL_LEFT,      OFFERED,  CALLBACK_OWED",
        "WRONG_PERSON,        OFFERED,  CALLBACK_OWED",
        "REFUSED,             CLOSED,   ANSWERED",
        "STOPPED_UNSAFE,      HELD,     CALLBACK_OWED"
    })
    void every_outcome_has_the_same_consequence_as_a_persons(
            CallOutcome outcome, CallbackState call, IncidentState incident) {
        Callback callback = offered();

        CallRecorded recorded = record(said(callback, outcome));

        assertEquals(new CallRecorded(false, call, incident), recorded);
        assertEquals(call, helpdesk.now(callback).state());
        assertEquals(incident, incidentOf(callback).state());
        assertEquals(1, helpdesk.now(callback).attempts());
    }

    @Test
    void an_attempt_is_kept_with_its_agent_and_their_partner() {
        Callback callback = offered();
        Instant attemptedAt = helpdesk.clock.instant().minusSeconds(300);

        record(at(callback, CallOutcome.VOICEMAIL_LEFT, attemptedAt));

        Attempt attempt = helpdesk.bean(Attempts.class).of(callback).get(0);
        assertEquals("Agent Smith", attempt.madeBy());
        assertEquals(Optional.of("ed"), attempt.partner());
        assertEquals(attemptedAt, attempt.attemptedAt());
        assertEquals("Line was bad", attempt.notes().orElseThrow());
        assertEquals("ed", helpdesk.now(callback).changedBy());
    }

    @Test
    void the_same_report_is_written_down_once_however_often_it_comes() {
        Callback callback = offered();
        ReportedCall call = said(callback, CallOutcome.ENGAGED);

        CallRecorded first = desk.record("outcome-1", call);
        CallRecorded again = desk.record("outcome-1", call);

        assertFalse(first.duplicate());
        assertEquals(new CallRecorded(true, first.callback(), first.incident()), again);
        assertEquals(1, helpdesk.now(callback).attempts());
    }

    @Test
    void its_first_answer_is_given_again_even_when_all_has_changed_since() {
        Callback callback = offered();
        ReportedCall call = said(callback, CallOutcome.ENGAGED);
        desk.record("outcome-1", call);
        record(said(callback, CallOutcome.SPOKE_RESOLVED));

        assertEquals(
                new CallRecorded(true, CallbackState.OFFERED, IncidentState.CALLBACK_OWED),
                desk.record("outcome-1", call));
    }

    @Test
    void another_report_needs_another_id() {
        Callback callback = offered();
        desk.record("outcome-1", said(callback, CallOutcome.ENGAGED));

        assertThrows(
                SubmissionIdReused.class, () -> desk.record("outcome-1", said(callback, CallOutcome.NOT_ANSWERED)));
    }

    @Test
    void of_ten_equal_reports_at_once_one_counts() {
        Callback callback = offered();
        ReportedCall call = said(callback, CallOutcome.ENGAGED);

        List<Boolean> counted = Helpdesk.atOnce(10, i -> {
            try {
                return !desk.record("outcome-1", call).duplicate();
            } catch (SubmissionUnderWay busy) {
                return false;
            }
        });

        assertEquals(1, counted.stream().filter(one -> one).count());
        assertEquals(1, helpdesk.now(callback).attempts());
    }

    @Test
    void of_ten_agents_at_once_one_is_first_and_the_others_are_told() {
        Callback callback = offered();
        ReportedCall call = said(callback, CallOutcome.SPOKE_RESOLVED);

        List<Boolean> first = Helpdesk.atOnce(10, i -> {
            try {
                desk.record("outcome-" + i, call);
                return true;
            } catch (ChangedByAnother told) {
                return false;
            }
        });

        assertEquals(1, first.stream().filter(one -> one).count());
        assertEquals(1, helpdesk.now(callback).attempts());
    }

    @Test
    void whoever_listed_the_call_before_a_person_took_it_is_told() {
        Callback callback = offered();
        ReportedCall call = said(callback, CallOutcome.SPOKE_RESOLVED);
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(callback.id(), callback.version());

        assertThrows(ChangedByAnother.class, () -> record(call));

        assertEquals(0, helpdesk.now(callback).attempts());
    }

    @Test
    void a_person_who_took_the_call_is_told_of_the_agent_who_made_it_in_their_place() {
        Callback callback = offered();
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(callback.id(), callback.version());
        int seen = helpdesk.now(callback).version();

        record(said(callback, CallOutcome.NOT_ANSWERED));

        ChangedByAnother told = assertThrows(
                ChangedByAnother.class,
                () -> helpdesk.as("teamleader-telford", CallLog.class)
                        .record(callback.id(), seen, new CallReport(CallOutcome.ENGAGED, true, null, null)));
        assertEquals("ed", told.by());
        assertEquals(CallbackState.TAKEN, helpdesk.now(callback).state());
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"SPOKE_RESOLVED", "SPOKE_FOLLOW_UP", "STOPPED_UNSAFE"})
    void a_call_that_is_over_or_held_takes_no_more_attempts(CallOutcome outcome) {
        Callback callback = offered();
        record(said(callback, outcome));

        assertThrows(ChangedByAnother.class, () -> record(said(callback, CallOutcome.ENGAGED)));
    }

    @Test
    void three_attempts_over_two_working_days_send_it_back_to_the_helpdesk() {
        Callback callback = offered();
        record(said(callback, CallOutcome.NOT_ANSWERED));
        record(said(callback, CallOutcome.ENGAGED));
        helpdesk.clock.advance(Duration.ofDays(1));

        CallRecorded third = record(said(callback, CallOutcome.VOICEMAIL_LEFT));

        assertEquals(new CallRecorded(false, CallbackState.RETURNED, IncidentState.REOPENED), third);
    }

    @Test
    void what_joined_a_call_ends_with_it() {
        Callback callback = offered();
        Incident second = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        record(said(callback, CallOutcome.SPOKE_RESOLVED));

        assertEquals(CallbackState.CLOSED, helpdesk.callback(second).state());
        assertEquals(IncidentState.CLOSED, helpdesk.now(second).state());
    }

    @Test
    void a_number_that_does_not_exist_is_a_task_for_the_raiser() {
        record(said(offered(), CallOutcome.NUMBER_UNOBTAINABLE));

        assertEquals(
                List.of(Refusal.PHONE_INVALID),
                helpdesk.with(entities -> entities.createQuery("select t from RaiserTask t", RaiserTask.class)
                        .getResultStream()
                        .flatMap(task -> task.refusal().stream())
                        .toList()));
    }

    @Test
    void the_agent_may_choose_when_to_try_again() {
        Callback callback = offered();
        Instant wish = london("2026-11-25T15:30");

        record(call(callback, helpdesk.clock.instant(), new CallReport(CallOutcome.ENGAGED, false, null, wish)));

        assertEquals(wish, helpdesk.now(callback).nextAttemptAt().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"61, IN_THE_FUTURE", "-1261, BEFORE_IT_WAS_OWED"})
    void a_call_was_made_after_it_was_owed_and_before_now(long seconds, CallRefused.Reason reason) {
        Callback callback = offered();
        ReportedCall call =
                at(callback, CallOutcome.ENGAGED, helpdesk.clock.instant().plusSeconds(seconds));

        CallRefused refused = assertThrows(CallRefused.class, () -> record(call));

        assertEquals(reason, refused.reason());
        assertEquals(0, helpdesk.now(callback).attempts());
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "0, 0", "-1200, -1200", "-1260, -1200"})
    void a_minute_between_the_clocks_is_forgiven(long said, long kept) {
        Callback callback = offered();
        Instant now = helpdesk.clock.instant();

        record(at(callback, CallOutcome.ENGAGED, now.plusSeconds(said)));

        assertEquals(
                now.plusSeconds(kept),
                helpdesk.bean(Attempts.class).of(callback).get(0).attemptedAt());
    }

    @ParameterizedTest
    @EnumSource(CallOutcome.class)
    void nothing_is_told_to_whoever_was_not_asked_who_they_are(CallOutcome outcome) {
        Callback callback = offered();
        ReportedCall call = call(callback, helpdesk.clock.instant(), new CallReport(outcome, false, null, null));

        if (outcome.isSpoken()) {
            assertEquals(
                    CallRefused.Reason.IDENTITY_NOT_CHECKED,
                    assertThrows(CallRefused.class, () -> record(call)).reason());
        } else {
            assertFalse(record(call).duplicate());
        }
    }

    private CallRecorded record(
            Callback callback, CallOutcome outcome, @Nullable String email, @Nullable String phone) {
        ReportedCall call = said(callback, outcome);
        return record(new ReportedCall(
                call.callback(),
                call.version(),
                call.attemptedAt(),
                call.madeBy(),
                call.report(),
                new NewContact(email, phone)));
    }

    @Test
    void a_call_that_goes_on_goes_on_with_the_new_number() {
        Callback callback = offered();

        record(callback, CallOutcome.WRONG_PERSON, null, "01632 960 055");

        Callback after = helpdesk.now(callback);
        assertEquals("+441632960055", after.phone());
        assertEquals(CallbackState.OFFERED, after.state());
        assertEquals("+441632960055", incidentOf(callback).form().customer().phone());
    }

    @Test
    void where_the_new_number_is_owed_a_call_already_the_two_become_one_with_all_that_joined_them() {
        Callback other = offered(aForm().withoutEmail().withPhone("01632 960 055"));
        Callback callback = offered();
        Incident joined = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        CallRecorded recorded = record(callback, CallOutcome.WRONG_PERSON, null, "01632 960 055");

        assertEquals(CallbackState.JOINED, recorded.callback());
        assertEquals(Optional.of(other.id()), helpdesk.now(callback).joinedTo());
        assertEquals(Optional.of(other.id()), helpdesk.callback(joined).joinedTo());
        record(said(other, CallOutcome.SPOKE_RESOLVED));
        assertEquals(IncidentState.CLOSED, incidentOf(callback).state());
        assertEquals(IncidentState.CLOSED, helpdesk.now(joined).state());
    }

    @Test
    void a_new_number_for_one_that_does_not_exist_settles_the_raisers_task() {
        Callback callback = offered();

        CallRecorded recorded = record(callback, CallOutcome.NUMBER_UNOBTAINABLE, null, "01632 960 055");

        assertEquals(IncidentState.REOPENED, recorded.incident());
        assertEquals(List.of(), helpdesk.as("helpdesk", TaskDesk.class).open(incidentOf(callback)));
        helpdesk.answer(incidentOf(callback));
        assertEquals("+441632960055", helpdesk.all(Callback.class).get(1).phone());
    }

    @Test
    void a_new_email_address_is_for_the_next_answer_and_the_call_goes_on() {
        Callback callback = offered();

        record(callback, CallOutcome.VOICEMAIL_LEFT, "owner@bakery.example", null);

        assertEquals(CallbackState.OFFERED, helpdesk.now(callback).state());
        assertEquals(
                "owner@bakery.example", incidentOf(callback).form().customer().email());
        assertEquals("E1", incidentOf(callback).route().rule());
    }

    @Test
    void a_report_with_a_number_that_nobody_can_dial_is_refused_as_a_whole() {
        Callback callback = offered();

        FormRefused refused = assertThrows(
                FormRefused.class, () -> record(callback, CallOutcome.WRONG_PERSON, "not an address", "0909 8790001"));

        assertEquals(Set.of(Refusal.EMAIL_INVALID, Refusal.PHONE_INVALID), refused.refusals());
        assertEquals(0, helpdesk.now(callback).attempts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CB-999999", "CB-0", "CB-", "UJ-2026-0000001", "' or 1=1 --"})
    void what_is_no_callback_is_none(String reference) {
        assertThrows(NoSuchCallback.class, () -> record(strange(reference)));
    }

    @Test
    void anothers_callback_looks_like_none_and_takes_as_many_statements() {
        Callback callback = offered(aForm().fromEmployerDirect("DUNDEE").withoutEmail());
        ReportDesk telford = helpdesk.as("ed-telford", ReportDesk.class);
        ReportedCall nobodys = strange("CB-999999");
        ReportedCall dundees = said(callback, CallOutcome.ENGAGED);
        refusedTo(telford, nobodys);

        long none = fewestStatements(() -> refusedTo(telford, nobodys));
        long anothers = fewestStatements(() -> refusedTo(telford, dundees));

        assertEquals(none, anothers);
        refusedTo(helpdesk.as("serco-jd", ReportDesk.class), dundees);
        assertEquals(0, helpdesk.now(callback).attempts());
    }

    /** Every fiftieth record asks the database for new numbers, whoever it is about. */
    private long fewestStatements(Runnable look) {
        return Math.min(helpdesk.statements(look), helpdesk.statements(look));
    }

    private static void refusedTo(ReportDesk stranger, ReportedCall call) {
        assertThrows(
                NoSuchCallback.class, () -> stranger.record(UUID.randomUUID().toString(), call));
    }

    private ReportedCall strange(String reference) {
        CallReport report = new CallReport(CallOutcome.ENGAGED, true, null, null);
        return new ReportedCall(reference, 0, helpdesk.clock.instant(), "Agent Smith", report, NO_NEWS);
    }

    @Test
    void the_site_itself_makes_no_calls() {
        Callback callback = offered();

        assertThrows(
                MakesNoCalls.class,
                () -> helpdesk.as("uj-site", ReportDesk.class)
                        .record("outcome-1", said(callback, CallOutcome.ENGAGED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "teamleader-telford", "qat", "nobody"})
    void people_report_at_their_own_desk(String person) {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(person, ReportDesk.class).record("outcome-1", strange("CB-1")));
    }

    @Test
    void each_report_leaves_its_lines_in_the_audit() {
        Callback callback = offered();
        ReportedCall call = said(callback, CallOutcome.REFUSED);
        desk.record("outcome-1", call);
        desk.record("outcome-1", call);

        List<AuditAction> lines = helpdesk.all(AuditRecord.class).stream()
                .filter(line -> line.actor().equals("ed") && line.subject().equals(Optional.of(callback.reference())))
                .map(AuditRecord::action)
                .toList();

        assertEquals(
                List.of(
                        AuditAction.CALLBACK_ATTEMPTED,
                        AuditAction.CALLBACK_CLOSED,
                        AuditAction.CALLBACK_ATTEMPTED_AGAIN),
                lines);
    }
}

package uk.gov.dwp.jobmatch.restriction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.answer.Correspondence;
import uk.gov.dwp.jobmatch.answer.Letter;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.board.Board;
import uk.gov.dwp.jobmatch.board.BoardOrder;
import uk.gov.dwp.jobmatch.board.BoardRow;
import uk.gov.dwp.jobmatch.board.BoardView;
import uk.gov.dwp.jobmatch.board.Boards;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackOffers;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.contactcentre.CallSheet;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.RestrictedRecord;
import uk.gov.dwp.jobmatch.status.Status;
import uk.gov.dwp.jobmatch.status.StatusDesk;

/** A restricted record: partner groups see the reference only, and a named officer calls (domain.md X15). */
class RestrictionDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final RestrictionDesk desk = helpdesk.as("dutymanager", RestrictionDesk.class);

    private void restrict(Incident incident) {
        desk.restrict(incident.id(), helpdesk.now(incident).version(), "helpdesk2", "Known to a member of staff");
    }

    private void restrict(Callback callback) {
        restrict(incidentOf(callback));
    }

    private Incident incidentOf(Callback callback) {
        return helpdesk.now(Incident.class, callback.incident());
    }

    private static FormFixture toCall() {
        return aForm().withoutEmail();
    }

    @Test
    void whoever_worked_on_it_is_relieved_and_it_waits_for_its_officer() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm()));

        restrict(taken);

        assertEquals(IncidentState.NEW, helpdesk.now(taken).state());
        assertThrows(
                RestrictedRecord.class,
                () -> helpdesk.as("helpdesk", IncidentFile.class).open(taken.reference()));
        assertEquals(
                "Known to a member of staff",
                helpdesk.as("helpdesk2", RestrictionDesk.class)
                        .of(taken)
                        .orElseThrow()
                        .reason());
    }

    @Test
    void a_call_that_its_group_would_make_goes_to_the_officer() {
        Callback offered = helpdesk.callFor(toCall());

        restrict(offered);

        Callback entrusted = helpdesk.now(offered);
        assertEquals(CallbackState.TAKEN, entrusted.state());
        assertEquals("helpdesk2", entrusted.caller().orElseThrow());
        assertEquals(
                offered.reference(),
                helpdesk.as("helpdesk2", CallbackBoard.class)
                        .open(offered.reference())
                        .callback()
                        .reference());
    }

    @Test
    void the_officer_makes_the_call() {
        Callback offered = helpdesk.callFor(toCall());
        restrict(offered);

        helpdesk.as("helpdesk2", CallLog.class)
                .record(
                        offered.id(),
                        helpdesk.now(offered).version(),
                        new CallReport(CallOutcome.SPOKE_RESOLVED, true, null, null));

        assertEquals(CallbackState.CLOSED, helpdesk.now(offered).state());
        assertEquals(IncidentState.CLOSED, incidentOf(offered).state());
    }

    @Test
    void a_call_that_becomes_owed_later_goes_to_the_officer_too() {
        Incident incident = helpdesk.accept(toCall());
        restrict(incident);
        Incident taken = helpdesk.as("helpdesk2", IncidentDesk.class)
                .take(incident.id(), helpdesk.now(incident).version());
        helpdesk.as("helpdesk2", AnswerDesk.class)
                .reply(taken.id(), helpdesk.now(taken).version(), "It is mended.", false);

        Callback owed = helpdesk.callback(incident);
        helpdesk.bean(CallbackOffers.class).offer(owed.id());

        assertEquals("helpdesk2", helpdesk.now(owed).caller().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"teamleader-telford", "helpdesk"})
    void nobody_else_opens_or_takes_the_call_and_each_try_is_written_down(String person) {
        Callback offered = helpdesk.callFor(toCall());
        restrict(offered);

        assertThrows(
                NoSuchCallback.class,
                () -> helpdesk.as(person, CallbackBoard.class).open(offered.reference()));

        AuditRecord look = lastRecord();
        assertEquals(AuditRecord.Result.REFUSED, look.result());
        assertEquals(AuditAction.CALLBACK_READ, look.action());
        assertEquals(offered.reference(), look.subject().orElseThrow());
    }

    @Test
    void its_groups_board_shows_the_reference_only() {
        Callback offered = helpdesk.callFor(toCall());
        restrict(offered);

        BoardRow row = onlyRow("teamleader-telford");

        assertEquals(offered.id(), row.callback().id());
        assertTrue(row.restricted());
        assertEquals(false, onlyRow("dutymanager").restricted());
    }

    private BoardRow onlyRow(String person) {
        List<BoardRow> rows = helpdesk.as(person, Boards.class)
                .pageAfter(new Board(BoardView.TO_MAKE, null, BoardOrder.DUE), null, 10)
                .rows();
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    @Test
    void the_partners_own_system_is_not_given_the_call() {
        Callback offered = helpdesk.callFor(toCall());
        CallSheet sheet = helpdesk.as("ed-telford", CallSheet.class);
        assertEquals(1, sheet.page(null, null, 10).total());

        restrict(offered);

        assertEquals(0, sheet.page(null, null, 10).total());
        assertEquals(List.of(), sheet.page(null, null, 10).rows());
    }

    @Test
    void a_call_that_passes_on_a_restricted_answer_too_is_the_officers() {
        Callback made = helpdesk.callFor(toCall());
        Incident second = helpdesk.answer(helpdesk.accept(toCall()));

        restrict(second);

        assertEquals("helpdesk2", helpdesk.now(made).caller().orElseThrow());
        assertThrows(
                NoSuchCallback.class,
                () -> helpdesk.as("teamleader-telford", CallbackBoard.class).open(made.reference()));
        assertTrue(onlyRow("teamleader-telford").restricted());
    }

    @Test
    void a_partner_learns_of_its_own_no_more_than_how_it_stands() {
        Callback offered = helpdesk.callFor(toCall());
        Incident incident = incidentOf(offered);
        StatusDesk partner = helpdesk.as("ed", StatusDesk.class);
        assertEquals(
                "TEAM_LEADER_TELFORD", partner.byReference(incident.reference()).callbackOwner());

        restrict(incident);

        Status told = partner.byReference(incident.reference());
        assertEquals(incident.reference(), told.incident().reference());
        assertNull(told.callbackOwner());
        assertNull(told.reply());
        assertEquals(List.of(), told.events());
    }

    @Test
    void a_shared_inbox_is_mailed_the_reference_only() {
        Callback offered = helpdesk.callFor(toCall());
        Incident incident = incidentOf(offered);
        assertEquals("It is mended.", letter(Purpose.REPLY).words());

        restrict(incident);

        assertNull(letter(Purpose.REPLY).words());
        assertNull(letter(Purpose.CALL_REQUIRED).callback());
        assertEquals(incident.reference(), letter(Purpose.CALL_REQUIRED).reference());
    }

    @Test
    void the_officer_is_mailed_that_the_record_is_theirs_and_nothing_of_what_it_says() {
        Incident incident = helpdesk.accept(aForm().fromEmployerOnline());

        restrict(incident);

        Letter told = letter(Purpose.RECORD_ENTRUSTED);
        assertEquals(incident.reference(), told.reference());
        assertEquals("helpdesk2@dwp.gov.uk", told.address());
        assertNull(told.words());
        assertTrue(told.toStaff());
    }

    @Test
    void the_customer_is_answered_in_full() {
        Incident incident = helpdesk.accept(aForm().fromEmployerOnline());
        helpdesk.answer(incident);

        restrict(incident);

        assertEquals("It is mended.", letter(Purpose.REPLY).words());
    }

    private Letter letter(Purpose purpose) {
        Delivery delivery = helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == purpose)
                .reduce((first, last) -> last)
                .orElseThrow();
        return helpdesk.bean(Correspondence.class).letter(delivery);
    }

    @Test
    void once_it_is_lifted_the_group_has_its_call_back_and_everybody_their_record() {
        Callback offered = helpdesk.callFor(toCall());
        restrict(offered);
        Incident incident = incidentOf(offered);

        desk.lift(incident.id(), incident.version(), "She has moved away");

        assertEquals(CallbackState.OFFERED, helpdesk.now(offered).state());
        assertTrue(helpdesk.now(offered).caller().isEmpty());
        assertEquals(false, onlyRow("teamleader-telford").restricted());
        assertEquals(
                incident.id(),
                helpdesk.as("teamleader-telford", IncidentFile.class)
                        .open(incident.reference())
                        .id());
    }

    @Test
    void both_deeds_are_written_down() {
        Incident incident = helpdesk.accept(aForm());

        restrict(incident);
        assertEquals(AuditAction.INCIDENT_RESTRICTED, lastRecord().action());
        assertEquals("helpdesk2", lastRecord().detail().orElseThrow());

        desk.lift(incident.id(), helpdesk.now(incident).version(), "No longer needed");
        assertEquals(AuditAction.INCIDENT_RESTRICTION_LIFTED, lastRecord().action());
    }

    @Test
    void the_second_of_two_duty_managers_is_told() {
        Incident incident = helpdesk.accept(aForm());
        int seen = helpdesk.now(incident).version();
        restrict(incident);

        assertThrows(ChangedByAnother.class, () -> desk.restrict(incident.id(), seen, "helpdesk", "Me too"));
        assertThrows(
                ChangedByAnother.class,
                () -> desk.restrict(incident.id(), helpdesk.now(incident).version(), "helpdesk", "Me too"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "policy", "caller", "ed"})
    void not_everybody_can_be_an_officer(String person) {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(
                NoSuchOfficer.class, () -> desk.restrict(incident.id(), incident.version(), person, "Known to staff"));
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}

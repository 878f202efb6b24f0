package uk.gov.dwp.jobmatch.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;

/** A call goes to another group because a person says so and why, and loses nothing on the way (domain.md X11). */
class TransferDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final TransferDesk telford = helpdesk.as("teamleader-telford", TransferDesk.class);
    private final TransferDesk dutyManager = helpdesk.as("dutymanager", TransferDesk.class);

    private Callback telfords() {
        return helpdesk.callFor(aForm().withoutEmail());
    }

    @ParameterizedTest
    @CsvSource({
        "TEAM_LEADER_DUNDEE, ED_DUNDEE, DUNDEE, , teamleader-dundee",
        "JOBCENTRE_LEEDS,    LEEDS,     ,       LEEDS, adviser",
        "SERCO_QAT,          SERCO_JD,  ,       , qat"
    })
    void the_new_group_makes_it_and_is_told_and_the_clock_runs_on(
            String group, String inbox, String site, String office, String person) {
        Callback call = telfords();

        telford.transfer(call.id(), call.version(), group, "She moved");

        Callback after = helpdesk.now(call);
        assertEquals(group, after.ownerGroup());
        assertEquals(Optional.ofNullable(site), after.site());
        assertEquals(office, after.place().office());
        assertEquals(call.dueAt(), after.dueAt());
        assertEquals(List.of("ED_TELFORD", inbox), told());
        assertEquals(1, helpdesk.board(person).size());
        assertEquals(List.of(), helpdesk.board("teamleader-telford"));
        helpdesk.as(person, CallbackBoard.class).take(call.id(), after.version());
    }

    @ParameterizedTest
    @CsvSource({
        "TEAM_LEADER_DUNDEE, teamleader-dundee, qat",
        "JOBCENTRE_LEEDS,    adviser,           adviser-in-walsall",
        "SERCO_QAT,          qat,               teamleader-dundee"
    })
    void the_new_group_reads_what_the_call_is_about_and_no_other_does(String group, String person, String other) {
        Callback call = telfords();
        String reference = helpdesk.now(Incident.class, call.incident()).reference();
        IncidentFile file = helpdesk.as(person, IncidentFile.class);
        assertThrows(NoSuchIncident.class, () -> file.open(reference));

        telford.transfer(call.id(), call.version(), group, "She moved");

        assertEquals(call.incident(), file.open(reference).id());
        assertThrows(
                NoSuchIncident.class,
                () -> helpdesk.as(other, IncidentFile.class).open(reference));
    }

    private List<String> told() {
        return helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == Purpose.CALL_REQUIRED)
                .map(mail -> mail.recipient().mailbox().orElseThrow())
                .toList();
    }

    @Test
    void the_old_group_goes_on_reading_it_and_does_no_more() {
        Callback call = telfords();
        telford.transfer(call.id(), call.version(), "TEAM_LEADER_DUNDEE", "She moved");
        CallbackBoard board = helpdesk.as("teamleader-telford", CallbackBoard.class);
        int version = helpdesk.now(call).version();

        assertEquals(call.id(), board.open(call.reference()).callback().id());
        assertFalse(board.isOwn(helpdesk.now(call)));
        assertThrows(NoSuchCallback.class, () -> board.take(call.id(), version));
        assertThrows(NoSuchCallback.class, () -> telford.transfer(call.id(), version, "SERCO_QAT", "Again"));
    }

    @Test
    void it_goes_there_and_back_and_each_is_told_each_time() {
        Callback call = telfords();
        telford.transfer(call.id(), call.version(), "TEAM_LEADER_DUNDEE", "She moved");
        helpdesk.as("teamleader-dundee", TransferDesk.class)
                .transfer(call.id(), helpdesk.now(call).version(), "TEAM_LEADER_TELFORD", "She moved back");

        assertEquals(List.of("ED_TELFORD", "ED_DUNDEE", "ED_TELFORD"), told());
        assertEquals(
                List.of("TEAM_LEADER_DUNDEE", "TEAM_LEADER_TELFORD"),
                telford.of(call).stream().map(Transfer::toGroup).toList());
        assertEquals(
                List.of(
                        "TEAM_LEADER_TELFORD TEAM_LEADER_DUNDEE: She moved",
                        "TEAM_LEADER_DUNDEE TEAM_LEADER_TELFORD: She moved back"),
                helpdesk.all(Entry.class).stream()
                        .filter(entry -> entry.kind() == Entry.Kind.CALL_TRANSFERRED)
                        .map(entry -> entry.body().orElseThrow())
                        .toList());
    }

    @Test
    void whoever_had_taken_it_has_it_no_more() {
        Callback call = telfords();
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(call.id(), call.version());

        telford.transfer(call.id(), helpdesk.now(call).version(), "TEAM_LEADER_DUNDEE", "She moved");

        assertEquals(CallbackState.OFFERED, helpdesk.now(call).state());
        assertEquals(Optional.empty(), helpdesk.now(call).caller());
    }

    @Test
    void a_held_call_is_the_duty_managers_to_move_and_stays_held_and_nobody_is_told_to_call() {
        Callback held = helpdesk.callback(
                helpdesk.answer(helpdesk.accept(aForm().withoutEmail().urgent())));
        assertThrows(
                NoSuchCallback.class, () -> telford.transfer(held.id(), held.version(), "TEAM_LEADER_DUNDEE", "Moved"));

        dutyManager.transfer(held.id(), held.version(), "TEAM_LEADER_DUNDEE", "She moved");

        assertEquals(CallbackState.HELD, helpdesk.now(held).state());
        assertEquals(List.of(), told());
        helpdesk.as("dutymanager", CallbackBoard.class)
                .release(held.id(), helpdesk.now(held).version(), "The police were told");
        assertEquals(List.of("ED_DUNDEE"), told());
    }

    @Test
    void a_route_that_is_worked_out_again_does_not_undo_what_a_person_decided() {
        Callback call = helpdesk.callFor(aForm().fromEmployerDirect("TELFORD").withoutEmail());
        telford.transfer(call.id(), call.version(), "TEAM_LEADER_DUNDEE", "She moved");

        assertTrue(helpdesk.bean(OwedCalls.class)
                .isStillOwed(helpdesk.now(call), helpdesk.now(Incident.class, call.incident())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_LEADER_TELFORD", "TEAM_LEADER_NOWHERE", "JOBCENTRE_NOWHERE", "", "everybody"})
    void it_goes_only_to_another_group_that_there_is(String group) {
        Callback call = telfords();

        assertThrows(NoSuchCallback.class, () -> telford.transfer(call.id(), call.version(), group, "Why not"));

        assertEquals("TEAM_LEADER_TELFORD", helpdesk.now(call).ownerGroup());
    }

    @Test
    void nobody_gives_anothers_call_away_nor_a_jobcentres_but_the_duty_manager() {
        Callback dundees = helpdesk.callFor(aForm().fromEmployerDirect("DUNDEE").withoutEmail());
        Callback leeds = helpdesk.callFor(aForm().fromJobcentre().withoutEmail().withPhone("01632 960 002"));

        assertThrows(
                NoSuchCallback.class,
                () -> telford.transfer(dundees.id(), dundees.version(), "TEAM_LEADER_TELFORD", "Mine"));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("adviser", TransferDesk.class)
                        .transfer(leeds.id(), leeds.version(), "SERCO_QAT", "Theirs"));
        assertEquals(List.of(), telford.destinations(dundees));
        dutyManager.transfer(leeds.id(), leeds.version(), "JOBCENTRE_WALSALL", "She moved");
        assertEquals(1, helpdesk.board("adviser-in-walsall").size());
    }

    @Test
    void a_call_that_changed_meanwhile_or_is_over_stays_where_it_is() {
        Callback call = telfords();
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(call.id(), call.version());
        assertThrows(
                ChangedByAnother.class,
                () -> telford.transfer(call.id(), call.version(), "TEAM_LEADER_DUNDEE", "She moved"));
        helpdesk.as("teamleader-telford", CallLog.class)
                .record(
                        call.id(),
                        helpdesk.now(call).version(),
                        new CallReport(CallOutcome.REFUSED, false, null, null));

        assertThrows(
                ChangedByAnother.class,
                () -> telford.transfer(call.id(), helpdesk.now(call).version(), "TEAM_LEADER_DUNDEE", "She moved"));
    }
}

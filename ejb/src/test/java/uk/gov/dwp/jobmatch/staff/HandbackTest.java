package uk.gov.dwp.jobmatch.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.callback.CallbackSweep;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;

class HandbackTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final StaffDesk desk = helpdesk.as("admin", StaffDesk.class);

    private Callback takenByTelford() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        return helpdesk.as("teamleader-telford", CallbackBoard.class).take(offered.id(), offered.version());
    }

    @Test
    void what_a_leaver_worked_on_is_in_the_queue_again_and_its_story_says_so() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm()));

        desk.end("helpdesk", version("helpdesk"));

        Incident now = helpdesk.now(taken);
        assertEquals(IncidentState.NEW, now.state());
        assertEquals(Optional.empty(), now.owner());
        Entry last = helpdesk.all(Entry.class).get(helpdesk.all(Entry.class).size() - 1);
        assertEquals(Entry.Kind.GIVEN_BACK, last.kind());
        assertEquals(Optional.of("helpdesk"), last.body());
        assertEquals("admin", last.writtenBy());
    }

    @Test
    void what_a_leaver_was_to_call_is_on_its_groups_board_again() {
        Callback taken = takenByTelford();

        desk.end("teamleader-telford", version("teamleader-telford"));

        assertEquals(CallbackState.OFFERED, helpdesk.now(taken).state());
        assertEquals(Optional.empty(), helpdesk.now(taken).caller());
    }

    @Test
    void who_is_locked_holds_nothing_either() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        Callback callback = takenByTelford();

        desk.lock("helpdesk", version("helpdesk"));
        desk.lock("teamleader-telford", version("teamleader-telford"));

        assertEquals(IncidentState.NEW, helpdesk.now(incident).state());
        assertEquals(CallbackState.OFFERED, helpdesk.now(callback).state());
    }

    @Test
    void who_moves_to_another_site_gives_back_the_calls_of_the_old_one() {
        Callback taken = takenByTelford();

        assign("teamleader-telford", new Duties(Set.of(Role.TEAM_LEADER), null, "DUNDEE"));

        assertEquals(CallbackState.OFFERED, helpdesk.now(taken).state());
    }

    @Test
    void who_keeps_the_duties_that_the_work_needs_keeps_the_work() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        Callback callback = takenByTelford();

        assign("helpdesk", new Duties(Set.of(Role.HELPDESK, Role.AUDITOR), null, null));
        assign("teamleader-telford", new Duties(Set.of(Role.TEAM_LEADER, Role.SITE_AGENT), null, "TELFORD"));

        assertEquals(IncidentState.TAKEN, helpdesk.now(incident).state());
        assertEquals(CallbackState.TAKEN, helpdesk.now(callback).state());
    }

    @Test
    void what_was_given_to_a_leaver_in_the_same_instant_is_found_by_the_sweep() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        Callback callback = takenByTelford();
        helpdesk.sql("update person set active = false where username in ('helpdesk', 'teamleader-telford')");
        Handback handback = helpdesk.bean(Handback.class);
        assertEquals(List.of("helpdesk"), handback.forgotten());

        helpdesk.bean(LeaverSweep.class).sweep();
        helpdesk.bean(CallbackSweep.class).sweep();

        assertEquals(List.of(), handback.forgotten());
        assertEquals(IncidentState.NEW, helpdesk.now(incident).state());
        assertEquals(AuditTrail.SYSTEM, helpdesk.now(incident).changedBy());
        assertEquals(CallbackState.OFFERED, helpdesk.now(callback).state());
    }

    @Test
    void what_waited_for_its_customer_is_found_by_the_sweep_once_it_waits_no_more() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.sql("update incident set state = 'WAITING_FOR_CUSTOMER' where id = ?", incident.id());
        assign("helpdesk", new Duties(Set.of(Role.AUDITOR), null, null));
        helpdesk.bean(LeaverSweep.class).sweep();
        assertEquals(IncidentState.WAITING_FOR_CUSTOMER, helpdesk.now(incident).state());

        helpdesk.sql("update incident set state = 'TAKEN' where id = ?", incident.id());
        helpdesk.bean(LeaverSweep.class).sweep();

        assertEquals(IncidentState.NEW, helpdesk.now(incident).state());
    }

    private void assign(String username, Duties duties) {
        desk.assign(username, version(username), duties);
    }

    private int version(String username) {
        return helpdesk.now(Person.class, username).version();
    }
}

package uk.gov.dwp.jobmatch.sitemove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;

/** Moved to another site: with a reason, the clock runs on, and the old site keeps read access (domain.md X11). */
class SiteMovesTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final SiteMoves moves = helpdesk.as("helpdesk", SiteMoves.class);

    private void move(Incident incident, String site) {
        moves.move(incident.id(), helpdesk.now(incident).version(), site, "They know the employer");
    }

    @Test
    void its_route_leads_to_the_new_site_and_its_due_time_stays() {
        Incident incident = helpdesk.accept(aForm().withoutEmail());
        helpdesk.clock.advance(Duration.ofHours(3));

        move(incident, "DUNDEE");

        Incident moved = helpdesk.now(incident);
        assertEquals("DUNDEE", moved.form().handlingSite());
        assertEquals("E2x", moved.route().rule());
        assertEquals("DUNDEE", moved.replySite().orElseThrow());
        assertEquals(incident.dueAt(), moved.dueAt());
        assertEquals(AuditAction.INCIDENT_MOVED, lastRecord().action());
        assertTrue(helpdesk.all(Entry.class).stream()
                .anyMatch(entry -> entry.kind() == Entry.Kind.SITE_CHANGED
                        && entry.body().orElseThrow().equals("TELFORD DUNDEE\nThey know the employer")));
    }

    @Test
    void back_where_it_came_from_it_is_no_longer_handled_elsewhere() {
        Incident incident = helpdesk.accept(aForm().withoutEmail());
        move(incident, "DUNDEE");

        move(incident, "TELFORD");

        assertEquals(null, helpdesk.now(incident).form().handlingSite());
        assertEquals("E2", helpdesk.now(incident).route().rule());
    }

    @Test
    void every_site_that_had_it_goes_on_reading_it() {
        Incident incident = helpdesk.accept(aForm().fromEmployerDirect("ANNESLEY"));
        move(incident, "TELFORD");
        move(incident, "DUNDEE");

        for (String person : List.of("teamleader-telford", "teamleader-dundee")) {
            assertEquals(
                    incident.id(),
                    helpdesk.as(person, IncidentFile.class)
                            .open(incident.reference())
                            .id());
        }
    }

    @Test
    void a_call_that_nobody_has_begun_goes_along_and_is_due_when_it_was() {
        Callback before = helpdesk.callFor(aForm().withoutEmail());
        Incident incident = helpdesk.now(Incident.class, before.incident());
        helpdesk.clock.advance(Duration.ofHours(5));

        move(incident, "DUNDEE");

        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(before).state());
        Callback after = helpdesk.all(Callback.class).get(1);
        assertEquals("TEAM_LEADER_DUNDEE", after.ownerGroup());
        assertEquals(before.dueAt(), after.dueAt());
        assertEquals(
                2,
                helpdesk.as("teamleader-telford", CallbackBoard.class)
                        .of(incident)
                        .size());
    }

    @Test
    void a_call_that_was_begun_stays_with_whoever_began_it() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(offered.id(), offered.version());

        move(helpdesk.now(Incident.class, offered.incident()), "DUNDEE");

        assertEquals(CallbackState.TAKEN, helpdesk.now(offered).state());
        assertEquals(1, helpdesk.all(Callback.class).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TELFORD", "NOWHERE", ""})
    void it_goes_to_another_site_that_there_is(String site) {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(NotPossibleNow.class, () -> move(incident, site));
        assertEquals(incident.version(), helpdesk.now(incident).version());
    }

    @Test
    void what_no_site_has_is_not_moved() {
        assertThrows(NotPossibleNow.class, () -> move(helpdesk.accept(aForm().fromJobcentre()), "DUNDEE"));
        assertThrows(NotPossibleNow.class, () -> move(helpdesk.accept(aForm().fromJobseekerDirect()), "DUNDEE"));
    }

    @Test
    void the_second_of_two_who_move_it_is_told() {
        Incident incident = helpdesk.accept(aForm());
        move(incident, "DUNDEE");

        assertThrows(
                ChangedByAnother.class,
                () -> moves.move(incident.id(), incident.version(), "SOUTHEND", "They know the employer"));
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}

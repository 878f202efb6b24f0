package uk.gov.dwp.jobmatch.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.dwp.jobmatch.approval.ApprovalDesk;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.place.Holding.Kind;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.staff.NotAllowed;
import uk.gov.dwp.jobmatch.staff.StaffDesk;
import uk.gov.dwp.jobmatch.worktime.Nation;

class SitesTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Sites sites = helpdesk.as("admin", Sites.class);
    private final Directory directory = helpdesk.bean(Directory.class);

    @AfterEach
    void leave_the_sites_as_they_were() {
        helpdesk.sql("delete from site where code = 'PAISLEY'");
        helpdesk.sql(
                "update site set name = 'Dundee', mailbox = 'ED_DUNDEE', active = true, version = 0 where code = 'DUNDEE'");
        helpdesk.sql("update mailbox set confirmed = true");
    }

    @Test
    void a_new_site_is_one_that_answers_can_go_to() {
        sites.add(new Site("PAISLEY", "Paisley", Nation.SCOTLAND, "ED_DUNDEE"));
        directory.forget();

        assertTrue(directory.isWorkingSite("PAISLEY"));
        assertEquals(Nation.SCOTLAND, directory.nationOf("PAISLEY"));
        assertThrows(AddressTaken.class, () -> sites.add(new Site("PAISLEY", "Paisley", Nation.SCOTLAND, "ED_DUNDEE")));
    }

    @Test
    void no_site_has_a_mailbox_where_nobody_has_read_a_test_message() {
        helpdesk.sql("update mailbox set confirmed = false where code = 'LEEDS'");

        assertThrows(NotTested.class, () -> sites.add(new Site("PAISLEY", "Paisley", Nation.SCOTLAND, "LEEDS")));
        assertThrows(NotTested.class, () -> sites.change("DUNDEE", 0, "Dundee", "LEEDS"));
    }

    @Test
    void another_name_stands_at_once_and_another_mailbox_once_a_second_person_agrees() {
        assertTrue(sites.change("DUNDEE", 0, "Tayside", "ED_TELFORD"));
        assertEquals("Tayside ED_DUNDEE", dundee().name() + " " + dundee().mailbox());

        assertTrue(helpdesk.as("dutymanager", ApprovalDesk.class).confirm(waiting(), ""));

        assertEquals("ED_TELFORD", dundee().mailbox());
        assertEquals(
                List.of("SITE_READDRESSED ED_DUNDEE > ED_TELFORD", "SITE_RENAMED Dundee > Tayside"), told("DUNDEE"));
    }

    @Test
    void an_old_proposal_does_not_undo_what_was_changed_since() {
        sites.change("DUNDEE", 0, "Dundee", "ED_TELFORD");
        helpdesk.sql("update site set mailbox = 'ED_SOUTHEND' where code = 'DUNDEE'");

        assertThrows(
                NotConfirmed.class,
                () -> helpdesk.as("dutymanager", ApprovalDesk.class).confirm(waiting(), ""));
    }

    @Test
    void a_site_that_still_holds_something_is_not_switched_off_and_says_what() {
        helpdesk.sql("insert into postcode_area values ('DD', 'DUNDEE')");
        helpdesk.callFor(aForm().fromEmployerDirect("DUNDEE").withoutEmail());
        helpdesk.accept(aForm().fromEmployerDirect("TELFORD").handledBy("DUNDEE"));

        assertHeld(
                List.of(
                        new Holding(Kind.PEOPLE, 1),
                        new Holding(Kind.CALLS, 1),
                        new Holding(Kind.INCIDENTS, 2),
                        new Holding(Kind.POLICIES, 1)),
                () -> sites.switchOff("DUNDEE", 0));
        assertTrue(dundee().isActive());
    }

    @Test
    void a_call_that_is_owed_and_on_no_board_yet_counts_too() {
        helpdesk.answer(helpdesk.accept(aForm().fromEmployerDirect("DUNDEE").withoutEmail()));
        partWithTheTeamLeader();
        helpdesk.sql("update incident set state = 'CLOSED'");

        assertHeld(List.of(new Holding(Kind.CALLS, 1)), () -> sites.switchOff("DUNDEE", 0));
    }

    @Test
    void nothing_new_goes_to_a_site_that_is_off_and_what_it_had_still_names_it() {
        var closed = helpdesk.accept(aForm().fromEmployerDirect("DUNDEE").handledBy("DUNDEE"));
        helpdesk.sql("update incident set state = 'CLOSED'");
        partWithTheTeamLeader();

        sites.switchOff("DUNDEE", 0);
        directory.forget();

        assertFalse(
                directory.workingSites().stream().anyMatch(site -> site.code().equals("DUNDEE")));
        assertEquals("DUNDEE", helpdesk.now(closed).form().submittingSite());
        assertEquals("Dundee", directory.site("DUNDEE").orElseThrow().name());
        assertThrows(NotAllowed.class, this::employTeamLeader);

        sites.switchOn("DUNDEE", dundee().version());
        employTeamLeader();
    }

    @Test
    void an_employer_whose_home_site_is_off_is_served_by_the_default_site() {
        helpdesk.sql("""
                insert into account (reference, kind, origin, home_site)
                values ('ERM-1', 'EMPLOYER', 'ERM_MIGRATED', 'DUNDEE')
                """);
        partWithTheTeamLeader();
        sites.switchOff("DUNDEE", 0);
        directory.forget();

        var incident = helpdesk.accept(
                aForm().fromEmployerOnline().withAccount("ERM-1").withoutEmail());

        assertEquals(
                "W2 TELFORD",
                incident.route().rule() + " " + incident.homeSite().orElseThrow());
    }

    @Test
    void the_second_of_two_administrators_is_told_to_look_again() {
        sites.change("DUNDEE", 0, "Tayside", "ED_DUNDEE");

        assertThrows(PlaceChanged.class, () -> sites.change("DUNDEE", 0, "Dundee West", "ED_DUNDEE"));
        assertThrows(NoSuchPlace.class, () -> sites.switchOff("NOWHERE", 0));
    }

    private static void assertHeld(List<Holding> expected, Executable deed) {
        assertEquals(expected, assertThrows(PlaceInUse.class, deed).holdings());
    }

    private void partWithTheTeamLeader() {
        helpdesk.sql("update person set left_at = now(), active = false where username = 'teamleader-dundee'");
    }

    private void employTeamLeader() {
        helpdesk.as("admin", StaffDesk.class)
                .assign(
                        "siteagent",
                        helpdesk.now(Person.class, "siteagent").version(),
                        new Duties(Set.of(Role.TEAM_LEADER), null, "DUNDEE"));
    }

    private Site dundee() {
        return helpdesk.now(Site.class, "DUNDEE");
    }

    private long waiting() {
        return helpdesk.as("dutymanager", Proposals.class)
                .waiting(Long.MIN_VALUE, 10)
                .get(0)
                .id();
    }

    private List<String> told(String code) {
        return sites.history(code).stream()
                .map((AuditRecord record) ->
                        record.action() + " " + record.detail().orElse("-"))
                .toList();
    }
}

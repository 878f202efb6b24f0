package uk.gov.dwp.jobmatch.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.place.Holding.Kind;
import uk.gov.dwp.jobmatch.raisertask.TaskDesk;
import uk.gov.dwp.jobmatch.raisertask.TaskKind;
import uk.gov.dwp.jobmatch.staff.NotAllowed;
import uk.gov.dwp.jobmatch.staff.StaffDesk;
import uk.gov.dwp.jobmatch.worktime.Nation;

class OfficesTest {

    private static final Office.Terms GLASGOW = new Office.Terms("Glasgow", Nation.SCOTLAND, "LEEDS");

    private final Helpdesk helpdesk = new Helpdesk();
    private final Offices offices = helpdesk.as("admin", Offices.class);

    @Test
    void a_new_jobcentre_is_known_at_once_and_keeps_its_nations_holidays() {
        offices.add("GLASGOW", GLASGOW);
        helpdesk.bean(Directory.class).forget();

        Office glasgow = helpdesk.bean(Directory.class).office("GLASGOW").orElseThrow();
        assertEquals(Nation.SCOTLAND, glasgow.nation());
        assertThrows(AddressTaken.class, () -> offices.add("GLASGOW", GLASGOW));
    }

    @Test
    void what_was_raised_before_stays_with_a_jobcentre_that_changes() {
        Incident incident = helpdesk.accept(aForm().fromJobcentre());

        offices.change("LEEDS", 0, new Office.Terms("Leeds City", Nation.ENGLAND_AND_WALES, "WALSALL"));

        assertEquals("LEEDS", helpdesk.now(incident).form().office());
        assertEquals(
                List.of("OFFICE_CHANGED ENGLAND_AND_WALES LEEDS > ENGLAND_AND_WALES WALSALL"),
                offices.history("LEEDS").stream().map(OfficesTest::told).toList());
    }

    @Test
    void the_second_of_two_administrators_is_told_to_look_again() {
        offices.change("LEEDS", 0, GLASGOW);

        assertThrows(PlaceChanged.class, () -> offices.change("LEEDS", 0, GLASGOW));
        assertThrows(NoSuchPlace.class, () -> offices.change("NOWHERE", 0, GLASGOW));
    }

    @Test
    void a_jobcentre_that_still_holds_something_is_not_switched_off_and_says_what() {
        helpdesk.callFor(aForm().fromJobcentre().withoutEmail());
        Incident asked = helpdesk.take(helpdesk.accept(aForm().fromJobcentre()));
        helpdesk.as("helpdesk", TaskDesk.class)
                .ask(asked.id(), asked.version(), TaskKind.MORE_INFORMATION, "Which browser does she use?");

        PlaceInUse inUse = assertThrows(PlaceInUse.class, () -> offices.switchOff("LEEDS", 0));

        assertEquals(
                List.of(
                        new Holding(Kind.PEOPLE, 1),
                        new Holding(Kind.CALLS, 1),
                        new Holding(Kind.INCIDENTS, 2),
                        new Holding(Kind.TASKS, 1)),
                inUse.holdings());
    }

    @Test
    void nobody_works_at_a_jobcentre_that_is_off_until_it_is_on_again() {
        offices.add("GLASGOW", GLASGOW);
        offices.switchOff("GLASGOW", 0);
        helpdesk.bean(Directory.class).forget();

        assertEquals(
                List.of("LEEDS", "WALSALL"),
                helpdesk.bean(Directory.class).workingOffices().stream()
                        .map(Office::code)
                        .toList());
        assertThrows(NotAllowed.class, this::moveAdviserToGlasgow);

        offices.switchOn("GLASGOW", 1);
        moveAdviserToGlasgow();
        assertThrows(PlaceInUse.class, () -> offices.switchOff("GLASGOW", 2));
    }

    private void moveAdviserToGlasgow() {
        helpdesk.as("admin", StaffDesk.class).assign("adviser", 0, new Duties(Set.of(Role.ADVISER), "GLASGOW", null));
    }

    @Test
    void pages_leave_none_out_in_either_direction() {
        offices.add("GLASGOW", GLASGOW);

        List<String> forwards = new ArrayList<>();
        for (String last = ""; forwards.size() < 3; last = forwards.get(forwards.size() - 1)) {
            forwards.addAll(codes(offices.after(last, 1)));
        }

        assertEquals(List.of("GLASGOW", "LEEDS", "WALSALL"), forwards);
        assertEquals(List.of("GLASGOW", "LEEDS"), codes(offices.before("WALSALL", 10)));
    }

    private static List<String> codes(List<Office> found) {
        return found.stream().map(Office::code).toList();
    }

    private static String told(AuditRecord record) {
        return record.action() + " " + record.detail().orElse("-");
    }
}

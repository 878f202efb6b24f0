package uk.gov.dwp.jobmatch.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.QueueRow;
import uk.gov.dwp.jobmatch.queue.View;
import uk.gov.dwp.jobmatch.queue.WorkQueue;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

class AbsencesTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final LocalDate today = WorkingCalendar.dayOf(helpdesk.clock.instant());
    private final Absences away = helpdesk.as("helpdesk", Absences.class);
    private final Absences substitute = helpdesk.as("helpdesk2", Absences.class);

    @Test
    void a_substitute_finds_the_absent_persons_incidents_on_those_days_and_no_others() {
        away.enter(today.plusDays(1), today.plusDays(2), "helpdesk2");

        assertEquals(Set.of("helpdesk2"), substitute.mine());
        helpdesk.clock.advance(Duration.ofDays(1));
        assertEquals(Set.of("helpdesk", "helpdesk2"), substitute.mine());
        helpdesk.clock.advance(Duration.ofDays(1));
        assertEquals(today.plusDays(2), substitute.coveredToday().get(0).lastDay());
        helpdesk.clock.advance(Duration.ofDays(1));
        assertEquals(Set.of("helpdesk2"), substitute.mine());
        assertEquals(Optional.empty(), away.mineToCome());
    }

    @Test
    void my_work_holds_theirs_too_and_what_colleagues_hold_does_not() {
        Incident theirs = helpdesk.take(helpdesk.accept(aForm()));
        away.enter(today, today, "helpdesk2");

        assertEquals(List.of(theirs.id()), ids(View.MINE));
        assertEquals(List.of(), ids(View.TEAM));
        assertEquals(
                1,
                helpdesk.as("helpdesk2", WorkQueue.class)
                        .counts(Filter.of(View.ALL))
                        .of(View.MINE));
    }

    @Test
    void a_substitute_takes_an_incident_over_without_a_reason() {
        Incident theirs = helpdesk.take(helpdesk.accept(aForm()));
        away.enter(today, today, "helpdesk2");

        helpdesk.as("helpdesk2", AssignmentDesk.class).assign(theirs.id(), theirs.version(), "helpdesk2", "");

        assertEquals(Optional.of("helpdesk2"), helpdesk.now(theirs).owner());
    }

    @Test
    void somebody_who_is_back_early_has_their_incidents_to_themselves() {
        away.enter(today, today.plusDays(9), "helpdesk2");

        away.end();

        assertEquals(Set.of("helpdesk2"), substitute.mine());
    }

    @Test
    void a_second_absence_takes_the_place_of_the_first() {
        away.enter(today, today, "helpdesk2");
        away.enter(today.plusDays(5), today.plusDays(6), "helpdesk2");

        assertEquals(Set.of("helpdesk2"), substitute.mine());
        assertEquals(today.plusDays(5), away.mineToCome().orElseThrow().firstDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "auditor", "dutymanager", "nobody"})
    void nobody_stands_in_who_does_not_hold_the_helpdesk_role(String person) {
        assertThrows(NoSuchColleague.class, () -> away.enter(today, today, person));
    }

    @Test
    void a_substitute_who_loses_the_role_stands_in_no_longer() {
        away.enter(today, today, "helpdesk2");

        helpdesk.sql("update person_role set role = 'duty-manager' where username = 'helpdesk2'");

        assertEquals(Set.of("helpdesk2"), substitute.mine());
    }

    private List<Long> ids(View view) {
        return helpdesk
                .as("helpdesk2", WorkQueue.class)
                .pageAfter(Filter.of(view), Order.WORK, null, 10)
                .rows()
                .stream()
                .map(QueueRow::id)
                .toList();
    }
}

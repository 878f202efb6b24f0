package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditRecord.Result;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.View;
import uk.gov.dwp.jobmatch.queue.WorkQueue;

/** A restricted record is its officer's and the duty managers' alone, by every way that leads to it (domain.md X15). */
class WhoMaySeeTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private Incident open;
    private Incident restricted;

    @BeforeEach
    void restrict() {
        open = helpdesk.accept(aForm());
        restricted = helpdesk.accept(aForm());
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'Known to staff', 'dutymanager', now())",
                restricted.id());
    }

    @ParameterizedTest
    @CsvSource({
        "helpdesk, true, false",
        "helpdesk2, true, true",
        "dutymanager, true, true",
        "teamleader-telford, true, false",
        "teamleader-dundee, false, false",
        "adviser, false, false",
        "qat, false, false"
    })
    void it_is_open_to_its_officer_and_the_duty_managers(String person, boolean seesOpen, boolean seesRestricted) {
        WhoMaySee sight = helpdesk.as(person, WhoMaySee.class);

        assertEquals(seesOpen, sight.mayBeSeen(open.id()));
        assertEquals(seesRestricted, sight.mayBeSeen(restricted.id()));
        assertEquals(seesOpen && !seesRestricted, sight.isClosedToCaller(restricted.id()));
    }

    @Test
    void whoever_has_the_reference_only_is_told_so_and_the_look_is_written_down() {
        IncidentFile file = helpdesk.as("teamleader-telford", IncidentFile.class);

        assertThrows(RestrictedRecord.class, () -> file.open(restricted.reference()));

        AuditRecord look = lastRecord();
        assertEquals(Result.REFUSED, look.result());
        assertEquals(restricted.reference(), look.subject().orElseThrow());
        assertEquals("RESTRICTED", look.detail().orElseThrow());
        assertTrue(file.isRestricted(restricted.reference()));
        assertFalse(file.isRestricted(open.reference()));
    }

    @Test
    void to_others_it_is_no_incident_as_before() {
        IncidentFile file = helpdesk.as("teamleader-dundee", IncidentFile.class);

        NoSuchIncident none = assertThrows(NoSuchIncident.class, () -> file.open(restricted.reference()));

        assertEquals(NoSuchIncident.class, none.getClass());
        assertFalse(file.isRestricted(restricted.reference()));
    }

    @Test
    void an_officer_who_has_no_other_part_in_it_opens_it() {
        helpdesk.sql("update restriction set officer = 'adviser-in-walsall'");

        assertEquals(
                restricted.id(),
                helpdesk.as("adviser-in-walsall", IncidentFile.class)
                        .open(restricted.reference())
                        .id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "helpdesk2", "dutymanager"})
    void no_list_or_count_of_the_queue_tells_more(String person) {
        WorkQueue queue = helpdesk.as(person, WorkQueue.class);
        List<Long> expected = person.equals("helpdesk") ? List.of(open.id()) : List.of(open.id(), restricted.id());

        assertEquals(
                expected,
                queue.pageAfter(Filter.of(View.ALL), Order.WORK, null, 10).rows().stream()
                        .map(row -> row.id())
                        .toList());
        assertEquals(expected.size(), queue.counts(Filter.of(View.UNASSIGNED)).total());
    }

    @Test
    void whoever_takes_the_next_one_is_not_given_what_they_may_not_open() {
        IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);

        assertEquals(open.id(), desk.takeNext().orElseThrow().id());
        assertTrue(desk.takeNext().isEmpty());
        assertEquals(
                restricted.id(),
                helpdesk.as("helpdesk2", IncidentDesk.class)
                        .takeNext()
                        .orElseThrow()
                        .id());
    }

    @Test
    void who_guesses_its_number_changes_nothing() {
        IncidentDesk desk = helpdesk.as("helpdesk", IncidentDesk.class);

        assertThrows(NoSuchIncident.class, () -> desk.note(restricted.id(), restricted.version(), "Hm"));

        assertEquals(restricted.version(), helpdesk.now(restricted).version());
        assertEquals(Result.REFUSED, lastRecord().result());
    }

    @Test
    void a_site_that_it_was_moved_away_from_goes_on_reading_it() {
        Incident moved = helpdesk.accept(aForm());
        helpdesk.sql("insert into former_site values (?, 'DUNDEE', now())", moved.id());

        assertTrue(helpdesk.as("teamleader-dundee", WhoMaySee.class).mayBeSeen(moved.id()));
        assertFalse(helpdesk.as("teamleader-dundee", WhoMaySee.class).mayBeSeen(open.id()));
    }

    @Test
    void a_jobcentre_does_not_list_what_it_may_not_open() {
        Incident ours = helpdesk.accept(aForm().fromJobcentre());
        Incident closed = helpdesk.accept(aForm().fromJobcentre());
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'Known to staff', 'dutymanager', now())", closed.id());

        assertEquals(
                List.of(ours.id()),
                helpdesk.as("adviser", OfficeIncidents.class).older(Long.MAX_VALUE, 10).stream()
                        .map(Incident::id)
                        .toList());
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}

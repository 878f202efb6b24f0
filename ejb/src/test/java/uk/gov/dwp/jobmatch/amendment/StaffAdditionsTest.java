package uk.gov.dwp.jobmatch.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SampleFiles.file;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.attachment.Enclosures;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.SampleFiles;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;

class StaffAdditionsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final StaffAdditions desk = helpdesk.as("helpdesk", StaffAdditions.class);
    private final StaffAdditions adviser = helpdesk.as("adviser", StaffAdditions.class);
    private final Incident incident = helpdesk.accept(aForm().fromJobcentre());

    private UUID held(String who, String name, UUID... others) {
        return helpdesk.as(who, Enclosures.class)
                .hold(file(name, SampleFiles.png()), List.of(others))
                .id();
    }

    private List<String> told(Entry.Kind kind) {
        return helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.writtenBy() + " " + entry.body().orElse(""))
                .toList();
    }

    @Test
    void files_of_the_helpdesk_are_scanned_and_told_in_the_timeline() {
        UUID one = held("helpdesk", "screen.png");
        UUID two = held("helpdesk", "letter.png", one);

        desk.addFiles(incident.id(), incident.version(), List.of(one, two));

        assertEquals(List.of("helpdesk screen.png\nletter.png"), told(Entry.Kind.FILES_ADDED));
        assertEquals(List.of(one, two), helpdesk.courier.attachments());
        assertEquals(
                Optional.of(incident.id()), helpdesk.now(Attachment.class, one).incident());
    }

    @Test
    void whoever_adds_files_to_something_else_than_they_saw_is_told() {
        helpdesk.take(incident);

        assertThrows(
                ChangedByAnother.class,
                () -> desk.addFiles(incident.id(), incident.version(), List.of(held("helpdesk", "screen.png"))));
    }

    @Test
    void nobody_adds_what_another_holds() {
        UUID theirs = held("helpdesk2", "screen.png");

        desk.addFiles(incident.id(), incident.version(), List.of(theirs));

        assertEquals(List.of(), told(Entry.Kind.FILES_ADDED));
        assertEquals(Optional.empty(), helpdesk.now(Attachment.class, theirs).incident());
    }

    @Test
    void what_a_jobcentre_adds_brings_an_answered_incident_back() {
        helpdesk.answer(incident);

        adviser.add(incident.reference(), "It is broken again", List.of(held("adviser", "screen.png")));

        assertEquals(IncidentState.REOPENED, helpdesk.now(incident).state());
        assertEquals(List.of("adviser It is broken again"), told(Entry.Kind.UPDATED));
        assertEquals(List.of("adviser screen.png"), told(Entry.Kind.FILES_ADDED));
    }

    @Test
    void a_jobcentre_adds_to_its_own_incidents_only() {
        Incident theirs = helpdesk.accept(aForm());

        assertThrows(NoSuchIncident.class, () -> adviser.add(theirs.reference(), "Mine?", List.of()));
        assertThrows(
                NoSuchIncident.class,
                () -> helpdesk.as("adviser-in-walsall", StaffAdditions.class)
                        .add(incident.reference(), "Mine?", List.of()));
        assertThrows(EJBAccessException.class, () -> desk.add(incident.reference(), "Mine?", List.of()));
        assertTrue(adviser.isOpenTo(incident));
        assertFalse(adviser.isOpenTo(theirs));
        assertFalse(helpdesk.as("teamleader-telford", StaffAdditions.class).isOpenTo(incident));
    }

    @Test
    void nothing_is_added_to_what_was_withdrawn() {
        helpdesk.sql("update incident set state = 'WITHDRAWN'");

        assertThrows(NotPossibleNow.class, () -> adviser.add(incident.reference(), "Too late", List.of()));
        assertThrows(
                NotPossibleNow.class,
                () -> desk.addFiles(
                        incident.id(), helpdesk.now(incident).version(), List.of(held("helpdesk", "screen.png"))));
    }
}

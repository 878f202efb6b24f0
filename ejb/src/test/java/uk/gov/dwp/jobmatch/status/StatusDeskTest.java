package uk.gov.dwp.jobmatch.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.Reception;

class StatusDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final StatusDesk desk = helpdesk.as("ed", StatusDesk.class);

    private Incident submitted() {
        Receipt receipt =
                helpdesk.as("ed", Reception.class).submit(aForm().withoutEmail().build(), "submission-1");
        return helpdesk.all(Incident.class).stream()
                .filter(incident -> incident.reference().equals(receipt.reference()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_partner_finds_its_incident_by_either_of_its_names() {
        Incident incident = submitted();

        assertEquals("submission-1", desk.byReference(incident.reference()).submissionId());
        assertEquals(
                incident.reference(),
                desk.bySubmission("submission-1").incident().reference());
    }

    @Test
    void a_partner_hears_what_happened_and_no_words() {
        Incident incident = submitted();
        assertNull(desk.bySubmission("submission-1").reply());
        helpdesk.as("helpdesk", IncidentDesk.class)
                .note(incident.id(), incident.version(), "The third from them today");
        helpdesk.answer(incident);

        Status status = desk.byReference(incident.reference());

        assertEquals(
                List.of(Entry.Kind.RAISED, Entry.Kind.TAKEN, Entry.Kind.REPLY, Entry.Kind.CALL_OWED),
                status.events().stream().map(Event::kind).toList());
        assertEquals(DeliveryState.DUE, status.reply());
        assertEquals("TEAM_LEADER_TELFORD", status.callbackOwner());
    }

    @Test
    void anothers_incident_is_no_incident() {
        Incident incident = submitted();
        StatusDesk other = helpdesk.as("serco-jd", StatusDesk.class);

        assertThrows(NoSuchIncident.class, () -> other.byReference(incident.reference()));
        assertThrows(NoSuchIncident.class, () -> other.bySubmission("submission-1"));
        assertThrows(NoSuchIncident.class, () -> desk.bySubmission("submission-2"));
        assertThrows(NoSuchIncident.class, () -> desk.byReference("UJ-2026-9999999"));
    }

    @Test
    void anothers_incident_and_none_take_as_many_statements() {
        Incident incident = submitted();
        StatusDesk other = helpdesk.as("serco-jd", StatusDesk.class);

        long anothers = helpdesk.statements(
                () -> assertThrows(NoSuchIncident.class, () -> other.byReference(incident.reference())));
        long none = helpdesk.statements(
                () -> assertThrows(NoSuchIncident.class, () -> other.byReference("UJ-2026-9999999")));
        long anothersId =
                helpdesk.statements(() -> assertThrows(NoSuchIncident.class, () -> other.bySubmission("submission-1")));
        long noId =
                helpdesk.statements(() -> assertThrows(NoSuchIncident.class, () -> other.bySubmission("submission-2")));

        assertEquals(none, anothers);
        assertEquals(noId, anothersId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "auditor", "nobody"})
    void only_partners_ask_here(String other) {
        Incident incident = submitted();

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(other, StatusDesk.class).byReference(incident.reference()));
    }
}

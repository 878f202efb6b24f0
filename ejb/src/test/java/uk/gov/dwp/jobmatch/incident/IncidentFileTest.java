package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditRecord.Result;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class IncidentFileTest {

    private final Helpdesk helpdesk = new Helpdesk();

    private static Map<String, FormFixture> oneOfEach() {
        Map<String, FormFixture> forms = new LinkedHashMap<>();
        forms.put("leeds", aForm().fromJobcentre());
        forms.put("telford", aForm());
        forms.put("dundee", aForm().fromEmployerDirect("DUNDEE"));
        forms.put("telford-for-dundee", aForm().handledBy("DUNDEE"));
        forms.put("serco", aForm().fromJobseekerDirect());
        forms.put("employer-online", aForm().fromEmployerOnline());
        forms.put("employer-online-to-call", aForm().fromEmployerOnline().withoutEmail());
        forms.put("jobseeker-online", aForm().fromJobseekerOnline());
        forms.put("jobseeker-online-to-call", aForm().fromJobseekerOnline().callRequired());
        return forms;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            helpdesk           | leeds telford dundee telford-for-dundee serco employer-online employer-online-to-call jobseeker-online jobseeker-online-to-call
            dutymanager        | leeds telford dundee telford-for-dundee serco employer-online employer-online-to-call jobseeker-online jobseeker-online-to-call
            adviser            | leeds
            adviser-in-walsall | ''
            teamleader-telford | telford telford-for-dundee employer-online-to-call
            teamleader-dundee  | dundee telford-for-dundee
            qat                | serco jobseeker-online-to-call
            caller             | serco jobseeker-online-to-call
            """)
    void everybody_sees_what_is_theirs_and_nothing_else(String person, String seen) {
        IncidentFile file = helpdesk.as(person, IncidentFile.class);
        List<String> opened = new ArrayList<>();

        oneOfEach().forEach((name, form) -> {
            Incident incident = helpdesk.accept(form);
            try {
                assertEquals(incident.id(), file.open(incident.reference()).id());
                opened.add(name);
            } catch (NoSuchIncident hidden) {
                assertEquals(Result.REFUSED, lastRecord().result());
            }
        });

        assertEquals(seen, String.join(" ", opened));
    }

    @ParameterizedTest
    @ValueSource(strings = {"siteagent", "policy", "auditor", "admin", "ed", "serco-jd", "uj-site", "nobody"})
    void the_others_have_no_way_in(String person) {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(person, IncidentFile.class).open(incident.reference()));
    }

    @Test
    void every_look_is_written_down() {
        Incident incident = helpdesk.accept(aForm());

        helpdesk.as("helpdesk", IncidentFile.class).open(incident.reference());

        assertEquals("helpdesk", lastRecord().actor());
        assertEquals(AuditAction.INCIDENT_READ, lastRecord().action());
        assertEquals(incident.reference(), lastRecord().subject().orElseThrow());
    }

    @Test
    void what_is_not_there_and_what_is_anothers_look_the_same_and_are_written_down_the_same() {
        Incident anothers = helpdesk.accept(aForm().fromEmployerDirect("DUNDEE"));
        IncidentFile file = helpdesk.as("teamleader-telford", IncidentFile.class);

        for (String reference : List.of(
                anothers.reference(),
                "UJ-2026-9999999",
                "UJ-1999-" + anothers.reference().substring(8))) {
            assertThrows(NoSuchIncident.class, () -> file.open(reference));

            assertEquals(AuditAction.INCIDENT_READ, lastRecord().action());
            assertEquals(Result.REFUSED, lastRecord().result());
            assertEquals("teamleader-telford", lastRecord().actor());
            assertEquals(reference, lastRecord().subject().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UJ", "\u0000", "' or 1=1 --", "UJ-2026-0000001\u0000"})
    void what_cannot_be_a_reference_is_no_incident(String text) {
        assertThrows(
                NoSuchIncident.class,
                () -> helpdesk.as("helpdesk", IncidentFile.class).open(text));
    }

    @Test
    void the_timeline_tells_the_story_in_its_order() {
        Incident incident = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        assertEquals(
                List.of(Entry.Kind.RAISED, Entry.Kind.TAKEN, Entry.Kind.REPLY, Entry.Kind.CALL_OWED),
                helpdesk.as("helpdesk", IncidentFile.class).timeline(incident).stream()
                        .map(Entry::kind)
                        .toList());
    }

    private AuditRecord lastRecord() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1);
    }
}

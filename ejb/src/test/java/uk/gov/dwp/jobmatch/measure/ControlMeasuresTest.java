package uk.gov.dwp.jobmatch.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;

class ControlMeasuresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instruction TWO =
            new Instruction(SafeWay.TWO_PEOPLE, "At the table by the door.", TODAY.plusMonths(6));

    private final Helpdesk helpdesk = new Helpdesk();
    private final ControlMeasures measures = helpdesk.as("dutymanager", ControlMeasures.class);

    @Test
    void a_measure_is_shown_wherever_the_same_phone_turns_up_however_it_was_typed() {
        Incident first = helpdesk.accept(aForm().withoutEmail().withPhone("01632 960 001"));
        Incident same = helpdesk.accept(aForm().withoutEmail().withPhone("+44 1632 960001"));
        Incident other = helpdesk.accept(aForm().withoutEmail().withPhone("01632 960 002"));

        measures.set(first, TWO);

        assertEquals(List.of(SafeWay.TWO_PEOPLE), seenBy("teamleader-telford", first));
        assertEquals(List.of(SafeWay.TWO_PEOPLE), seenBy("adviser", same));
        assertEquals(List.of(), seenBy("caller", other));
    }

    @Test
    void a_contact_that_names_nothing_is_known_by_the_incident_alone() {
        Incident incident =
                helpdesk.accept(aForm().fromJobcentre().urgent().withoutEmail().withoutPhone());

        measures.set(incident, TWO);

        assertEquals(List.of(SafeWay.TWO_PEOPLE), seenBy("helpdesk", incident));
    }

    @Test
    void no_name_is_kept() {
        measures.set(helpdesk.accept(aForm()), TWO);

        List<?> kept = helpdesk.with(
                entities -> entities.createNativeQuery("select left(contact, 2) from control_measure_key order by 1")
                        .getResultList());

        assertTrue(List.of("A:", "E:", "I:", "P:").containsAll(kept), () -> "kept: " + kept);
        assertTrue(kept.contains("I:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2020-01-01", "2027-11-24"})
    void a_review_is_within_twelve_months(LocalDate day) {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(
                IllegalArgumentException.class,
                () -> measures.set(incident, new Instruction(SafeWay.OFFICE_ONLY, null, day)));
        assertEquals(List.of(), seenBy("dutymanager", incident));
    }

    @Test
    void past_its_review_it_stands_and_says_so() {
        Incident incident = helpdesk.accept(aForm());
        measures.set(incident, TWO);

        ControlMeasure measure = measures.of(List.of(incident)).get(0);

        assertFalse(measure.isOutOfDate(TODAY.plusMonths(6)));
        assertTrue(measure.isOutOfDate(TODAY.plusMonths(6).plusDays(1)));
    }

    @Test
    void a_review_is_a_change_that_the_second_of_two_cannot_make() {
        ControlMeasure measure = measures.set(helpdesk.accept(aForm()), TWO);
        Instruction office = new Instruction(SafeWay.OFFICE_ONLY, " ", TODAY.plusMonths(12));

        measures.change(measure.id(), measure.version(), office);

        ControlMeasure now = measures.find(measure.id()).orElseThrow();
        assertEquals(SafeWay.OFFICE_ONLY, now.way());
        assertEquals(Optional.empty(), now.detail());
        assertThrows(ChangedByAnother.class, () -> measures.change(measure.id(), measure.version(), TWO));
        assertThrows(ChangedByAnother.class, () -> measures.end(measure.id(), measure.version(), "Over"));
    }

    @Test
    void what_was_ended_is_shown_nowhere_and_says_why() {
        Incident incident = helpdesk.accept(aForm());
        ControlMeasure measure = measures.set(incident, TWO);

        assertThrows(IllegalArgumentException.class, () -> measures.end(measure.id(), measure.version(), " "));
        measures.end(measure.id(), measure.version(), "He has apologised to the team.");

        assertEquals(List.of(), seenBy("helpdesk", incident));
        assertEquals(List.of(), measures.toReview(LocalDate.EPOCH, 0, 10));
        assertEquals(
                Optional.of("He has apologised to the team."),
                measures.find(measure.id()).orElseThrow().endedWhy());
    }

    @Test
    void those_to_review_come_soonest_first_and_page_by_page() {
        Incident incident = helpdesk.accept(aForm());
        ControlMeasure late = measures.set(incident, TWO);
        ControlMeasure soon = measures.set(incident, new Instruction(SafeWay.PHONE_ONLY, null, TODAY.plusDays(1)));

        ControlMeasure first = measures.toReview(LocalDate.EPOCH, 0, 1).get(0);

        assertEquals(soon.id(), first.id());
        assertEquals(
                late.id(),
                measures.toReview(first.reviewOn(), first.id(), 10).get(0).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "teamleader-telford", "qat", "caller", "admin", "auditor"})
    void nobody_but_a_duty_manager_sets_one(String username) {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(username, ControlMeasures.class).set(incident, TWO));
    }

    @Test
    void every_change_and_every_look_is_written_down() {
        Incident incident = helpdesk.accept(aForm());
        ControlMeasure measure = measures.set(incident, TWO);
        seenBy("helpdesk", incident);
        measures.end(measure.id(), measure.version(), "Over");

        assertEquals(
                List.of(
                        "dutymanager CONTROL_MEASURE_SET",
                        "helpdesk CONTROL_MEASURES_READ",
                        "dutymanager CONTROL_MEASURE_ENDED"),
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.action() != AuditAction.INCIDENT_RAISED)
                        .map(line -> line.actor() + " " + line.action())
                        .toList());
    }

    private List<SafeWay> seenBy(String username, Incident incident) {
        return helpdesk.as(username, ControlMeasures.class).of(List.of(incident)).stream()
                .map(ControlMeasure::way)
                .toList();
    }
}

package uk.gov.dwp.jobmatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.report.Reconciliation.Day;
import uk.gov.dwp.jobmatch.traffic.MessageLedger;
import uk.gov.dwp.jobmatch.traffic.Refusal;

class ReconciliationTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final Helpdesk helpdesk = new Helpdesk();

    @Test
    void a_day_tells_what_was_received_and_what_became_of_it() {
        submit("submission-1", aForm());
        submit("submission-2", aForm());
        submit("submission-2", aForm());
        refused("ed", "submitIncident", "FORM_REFUSED");

        assertEquals(List.of(new Day("ed", MONDAY, 4, 2, 1, 1, 2)), days());
        assertEquals(0, days().get(0).difference());
    }

    @Test
    void only_forms_count() {
        submit("submission-1", aForm());
        refused("ed", "getIncidentStatus", "NOT_FOUND");
        refused("ed", null, "MALFORMED_XML");
        helpdesk.as("adviser", Reception.class).raise(aForm().fromJobcentre().build());

        assertEquals(List.of(new Day("ed", MONDAY, 1, 1, 0, 0, 1)), days());
    }

    @Test
    void a_day_is_one_of_london() {
        helpdesk.clock.setTo("2026-06-15T00:30");
        submit("submission-1", aForm());
        helpdesk.clock.setTo("2026-06-15T23:30");
        submit("submission-2", aForm());

        assertEquals(
                List.of(new Day("ed", LocalDate.parse("2026-06-15"), 2, 2, 0, 0, 2)),
                days(LocalDate.parse("2026-06-15")));
        assertEquals(List.of(), days(LocalDate.parse("2026-06-14")));
    }

    @Test
    void an_incident_that_is_gone_makes_a_difference() {
        submit("submission-1", aForm());
        submit("submission-2", aForm());

        withoutGuards("delete from incident where id = (select max(id) from incident)");

        assertEquals(1, days().get(0).difference());
    }

    @Test
    void a_submission_that_is_gone_makes_a_difference() {
        submit("submission-1", aForm());

        helpdesk.sql("delete from submission");

        assertEquals(1, days().get(0).difference());
    }

    @Test
    void partners_and_days_stand_apart_the_newest_first() {
        submit("submission-1", aForm());
        helpdesk.as("serco-jd", Reception.class)
                .submit(aForm().fromJobseekerDirect().build(), "submission-1");
        helpdesk.clock.setTo("2026-11-24T09:00");
        submit("submission-2", aForm());

        assertEquals(
                List.of(
                        new Day("ed", MONDAY.plusDays(1), 1, 1, 0, 0, 1),
                        new Day("ed", MONDAY, 1, 1, 0, 0, 1),
                        new Day("serco-jd", MONDAY, 1, 1, 0, 0, 1)),
                helpdesk.as("admin", Reconciliation.class).days(MONDAY, MONDAY.plusDays(1)));
    }

    @Test
    void a_month_is_the_most_that_one_question_covers() {
        Reconciliation reconciliation = helpdesk.as("dutymanager", Reconciliation.class);

        reconciliation.days(MONDAY, MONDAY.plusDays(30));
        assertThrows(IllegalArgumentException.class, () -> reconciliation.days(MONDAY, MONDAY.plusDays(31)));
    }

    private void submit(String id, FormFixture form) {
        helpdesk.as("ed", Reception.class).submit(form.build(), id);
    }

    private void refused(String partner, @Nullable String operation, String code) {
        helpdesk.bean(MessageLedger.class).refused(new Refusal(partner, operation, code, null));
    }

    private List<Day> days() {
        return days(MONDAY);
    }

    private List<Day> days(LocalDate day) {
        return helpdesk.as("admin", Reconciliation.class).days(day, day);
    }

    /** As somebody would who owns the database: foreign keys look away. */
    private void withoutGuards(String statement) {
        helpdesk.with(entities -> {
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            return entities.createNativeQuery(statement).executeUpdate();
        });
    }
}

package uk.gov.dwp.jobmatch.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.raisertask.RaiserTasks;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.routing.Refusal;

class WithdrawalTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Amendments amendments = helpdesk.as("ed", Amendments.class);

    @Test
    void nothing_is_owed_any_more_for_what_was_withdrawn() {
        Incident incident = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.with(entities -> {
            helpdesk.bean(RaiserTasks.class).ask(incident, Refusal.PHONE_INVALID);
            return 0;
        });

        withdraw(incident);

        assertEquals(IncidentState.WITHDRAWN, helpdesk.now(incident).state());
        assertTrue(helpdesk.all(Delivery.class).stream().allMatch(mail -> mail.state() == DeliveryState.DISCARDED));
        assertEquals(CallbackState.SUPERSEDED, helpdesk.callback(incident).state());
        assertEquals(
                0L,
                helpdesk.<Long>with(entities -> entities.createQuery(
                                "select count(t) from RaiserTask t where t.doneAt is null", Long.class)
                        .getSingleResult()));
        Entry last = helpdesk.all(Entry.class).stream().reduce((a, b) -> b).orElseThrow();
        assertEquals(Entry.Kind.WITHDRAWN, last.kind());
        assertEquals(Optional.of("Solved"), last.body());
        assertTrue(helpdesk.all(AuditRecord.class).stream()
                .anyMatch(record -> record.action() == AuditAction.INCIDENT_WITHDRAWN));
    }

    @Test
    void an_alert_about_somebodys_safety_goes_out_all_the_same() {
        Incident incident = helpdesk.accept(aForm().urgent());

        withdraw(incident);

        assertEquals(
                List.of(Purpose.DUTY_ALERT),
                helpdesk.all(Delivery.class).stream()
                        .filter(mail -> mail.state() == DeliveryState.DUE)
                        .map(Delivery::purpose)
                        .toList());
    }

    @Test
    void a_mail_that_is_being_sent_is_not_tried_again() {
        Incident incident = helpdesk.accept(aForm());
        long mail = helpdesk.courier.deliveries().get(0);
        DeliveryDesk desk = helpdesk.bean(DeliveryDesk.class);
        desk.claim(mail);

        withdraw(incident);
        desk.failedForNow(mail, "TIMED_OUT");

        assertEquals(DeliveryState.DISCARDED, helpdesk.now(Delivery.class, mail).state());
    }

    @Test
    void whoever_works_on_it_is_told() {
        Incident seen = helpdesk.take(helpdesk.accept(aForm()));

        withdraw(seen);

        ChangedByAnother told = assertThrows(
                ChangedByAnother.class,
                () -> helpdesk.as("helpdesk", AnswerDesk.class).reply(seen.id(), seen.version(), "Mended.", false));
        assertEquals("ed", told.by());
    }

    @Test
    void whoever_makes_the_call_is_told_and_keeps_the_calls_that_go_with_it() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        Callback joined = helpdesk.callback(helpdesk.answer(helpdesk.accept(aForm().withoutEmail())));
        helpdesk.as("teamleader-telford", CallbackBoard.class)
                .take(offered.id(), helpdesk.now(offered).version());
        Callback taken = helpdesk.now(offered);

        withdraw(helpdesk.now(Incident.class, offered.incident()));

        CallReport report = new CallReport(CallOutcome.SPOKE_RESOLVED, true, null, null);
        CallLog log = helpdesk.as("teamleader-telford", CallLog.class);
        assertThrows(ChangedByAnother.class, () -> log.record(taken.id(), taken.version(), report));
        assertEquals(CallbackState.TAKEN, helpdesk.now(joined).state());
        log.record(joined.id(), helpdesk.now(joined).version(), report);
        assertEquals(CallbackState.CLOSED, helpdesk.now(joined).state());
    }

    @Test
    void what_is_over_cannot_be_withdrawn() {
        Incident closed = helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.as("helpdesk", IncidentDesk.class).close(closed.id(), closed.version(), Outcome.NOT_FOR_US, null);
        Incident withdrawn = helpdesk.accept(aForm());
        amendments.withdraw(withdrawn.reference(), "Solved", "withdrawal-2");

        assertThrows(NotPossibleNow.class, () -> withdraw(closed));
        assertThrows(NotPossibleNow.class, () -> withdraw(withdrawn));
    }

    @Test
    void a_withdrawal_that_comes_again_is_done_once() {
        Incident incident = helpdesk.accept(aForm());

        withdraw(incident);
        withdraw(incident);

        assertEquals(
                1,
                helpdesk.all(Entry.class).stream()
                        .filter(entry -> entry.kind() == Entry.Kind.WITHDRAWN)
                        .count());
        assertThrows(
                SubmissionIdReused.class,
                () -> amendments.withdraw(incident.reference(), "Another reason", "withdrawal-1"));
    }

    @Test
    void anothers_incident_and_no_incident_look_the_same() {
        Incident incident = helpdesk.accept(aForm());
        Amendments serco = helpdesk.as("serco-jd", Amendments.class);

        long others = helpdesk.statements(() ->
                assertThrows(NoSuchIncident.class, () -> serco.withdraw(incident.reference(), "Mine", "withdrawal-1")));
        long none = helpdesk.statements(() ->
                assertThrows(NoSuchIncident.class, () -> serco.withdraw("UJ-2026-9999999", "Mine", "withdrawal-2")));

        assertEquals(none, others);
        assertEquals(IncidentState.NEW, helpdesk.now(incident).state());
    }

    private void withdraw(Incident incident) {
        amendments.withdraw(incident.reference(), "Solved", "withdrawal-1");
    }
}

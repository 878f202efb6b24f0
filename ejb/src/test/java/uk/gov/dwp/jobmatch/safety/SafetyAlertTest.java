package uk.gov.dwp.jobmatch.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.Escalation;
import uk.gov.dwp.jobmatch.routing.Priority;

class SafetyAlertTest {

    private static final Concern SHOUTING = new Concern("key-1", "He is shouting.", "Front desk", "Mo");
    private static final Concern NO_WORDS = new Concern("key-2", "", null, " ");
    private static final Duration WAIT = Duration.ofMinutes(5);

    private final Helpdesk helpdesk = new Helpdesk();
    private final DutyDesk duty = helpdesk.as("dutymanager", DutyDesk.class);
    private final AlertFile file = helpdesk.as("dutymanager", AlertFile.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helpdesk",
                "dutymanager",
                "teamleader-dundee",
                "qat",
                "caller",
                "siteagent",
                "policy",
                "auditor",
                "admin"
            })
    void anybody_raises_an_alert_and_need_not_write_a_word(String username) {
        SafetyAlert alert = helpdesk.as(username, Escalation.class).record(NO_WORDS, "No words");

        assertEquals(username, alert.raisedBy());
        assertEquals(Optional.empty(), alert.what());
        assertEquals(List.of(alert.reference()), references(duty.show()));
        assertEquals(List.of("MAILBOX:DUTY_MANAGER SA/1"), mails());
        assertEquals(List.of(), helpdesk.all(Incident.class));
    }

    @Test
    void an_advisers_alert_is_an_incident_by_rule_s1_too_whatever_was_written() {
        SafetyAlert alert = helpdesk.as("adviser", Escalation.class).record(NO_WORDS, "No words");

        Incident incident = helpdesk.all(Incident.class).get(0);
        assertEquals("S1", incident.route().rule());
        assertEquals(Priority.IMMEDIATE, incident.route().priority());
        assertEquals("No words", incident.form().summary());
        assertEquals("adviser@dwp.gov.uk", incident.form().dwpEmail());
        assertEquals(Optional.of(incident.reference()), alert.about());
        assertEquals(Optional.of("LEEDS"), alert.office());
        assertEquals(1, helpdesk.all(SafetyAlert.class).size());
    }

    @Test
    void long_words_of_an_adviser_are_kept_whole() {
        String words = "She follows me to the bus. ".repeat(70).strip();

        SafetyAlert alert =
                helpdesk.as("adviser", Escalation.class).record(new Concern("k", words, "Bus stop", "Me"), "");

        assertEquals(Optional.of(words), alert.what());
        assertEquals(
                words + "\nBus stop\nMe",
                helpdesk.all(Incident.class).get(0).form().detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "caller"})
    void a_form_that_is_sent_twice_is_one_alert(String username) {
        List<String> references = Helpdesk.atOnce(
                8,
                i -> helpdesk.as(username, Escalation.class)
                        .record(SHOUTING, "")
                        .reference());

        assertEquals(1, references.stream().distinct().count());
        assertEquals(1, helpdesk.all(SafetyAlert.class).size());
    }

    @Test
    void a_form_that_touches_safety_alerts_every_screen_by_itself() {
        Incident incident = helpdesk.accept(aForm().urgent());

        SafetyAlert alert = duty.show().get(0);
        assertEquals(Optional.of(incident.reference()), alert.about());
        assertEquals(Optional.of("TELFORD"), alert.site());
    }

    @Test
    void the_first_time_on_each_screen_is_written_down_once() {
        raise();
        helpdesk.clock.advance(Duration.ofSeconds(20));
        duty.show();
        helpdesk.clock.advance(Duration.ofSeconds(20));
        duty.show();

        List<SafetySighting> sightings = file.open().get(0).sightings();
        assertEquals(1, sightings.size());
        assertEquals("dutymanager", sightings.get(0).person());
        assertEquals(helpdesk.clock.instant().minusSeconds(20), sightings.get(0).seenAt());
        assertEquals(1, audited(AuditAction.SAFETY_ALERT_SHOWN));
    }

    @Test
    void a_look_that_shows_nothing_new_is_one_statement() {
        raise();
        duty.show();

        assertEquals(1, helpdesk.statements(duty::show));
    }

    @Test
    void one_has_it_and_the_other_is_told_who() {
        SafetyAlert alert = raise();

        duty.acknowledge(alert.id());

        assertEquals(List.of(), duty.show());
        ChangedByAnother late = assertThrows(ChangedByAnother.class, () -> duty.acknowledge(alert.id()));
        assertEquals("dutymanager", late.by());
        assertEquals(1, audited(AuditAction.SAFETY_ALERT_ACKNOWLEDGED));
    }

    @Test
    void an_alert_is_closed_once_and_with_what_was_done() {
        SafetyAlert alert = raise();

        assertThrows(IllegalArgumentException.class, () -> duty.close(alert.id(), " "));
        duty.close(alert.id(), "Security is there, and the desk is closed.");

        assertEquals(List.of(), file.open());
        SafetyAlert closed = file.closed(Long.MAX_VALUE, 10).get(0).alert();
        assertEquals(Optional.of("Security is there, and the desk is closed."), closed.done());
        assertEquals(Optional.of("dutymanager"), closed.acknowledgedBy());
        assertThrows(ChangedByAnother.class, () -> duty.close(alert.id(), "Again"));
        assertThrows(NoSuchAlert.class, () -> duty.close(alert.id() + 1, "Nothing"));
    }

    @Test
    void what_nobody_acknowledges_is_mailed_again_to_more_people_and_not_for_ever() {
        SafetyAlert alert = helpdesk.as("teamleader-dundee", Escalation.class).record(SHOUTING, "");
        helpdesk.clock.setTo("2026-12-25T03:00");
        AlertMail mail = helpdesk.bean(AlertMail.class);

        assertEquals(1, mail.mailAgain());
        assertEquals(0, mail.mailAgain());
        for (int i = 0; i < 10; i++) {
            helpdesk.clock.advance(WAIT);
            mail.mailAgain();
        }

        assertEquals(
                List.of(
                        "MAILBOX:DUTY_MANAGER SA/1",
                        "MAILBOX:DUTY_MANAGER SA/2",
                        "PERSON:dutymanager SA/2",
                        "MAILBOX:ED_DUNDEE SA/2"),
                mails().subList(0, 4));
        assertEquals(1 + 3 * 3, mails().size());
        assertEquals(mails().size(), file.open().get(0).mails().size());
        assertEquals(List.of(alert.reference()), references(duty.show()));
    }

    @Test
    void what_somebody_acknowledged_is_not_mailed_again() {
        duty.acknowledge(raise().id());
        helpdesk.clock.advance(WAIT.multipliedBy(2));

        assertEquals(0, helpdesk.bean(AlertMail.class).mailAgain());
    }

    @Test
    void the_history_of_an_incidents_alert_holds_the_incidents_own_mail() {
        helpdesk.accept(aForm().urgent());
        helpdesk.accept(aForm().urgent());

        assertEquals(1, file.open().get(0).mails().size());
    }

    @Test
    void only_whoever_raised_it_and_the_duty_manager_read_an_alert() {
        SafetyAlert alert = raise();

        assertTrue(
                helpdesk.as("caller", Escalation.class).raisedByMe(alert.id()).isPresent());
        assertTrue(helpdesk.as("qat", Escalation.class).raisedByMe(alert.id()).isEmpty());
        assertThrows(EJBAccessException.class, helpdesk.as("helpdesk", AlertFile.class)::open);
        assertThrows(EJBAccessException.class, helpdesk.as("helpdesk", DutyDesk.class)::show);
    }

    private SafetyAlert raise() {
        return helpdesk.as("caller", Escalation.class).record(SHOUTING, "");
    }

    /** To whom and in which round; the number of the alert is left out. */
    private List<String> mails() {
        return helpdesk.all(Delivery.class).stream()
                .map(mail ->
                        mail.recipient().code() + " " + mail.about().orElse("").replaceFirst("SA-\\d+", "SA"))
                .toList();
    }

    private long audited(AuditAction action) {
        return helpdesk.all(AuditRecord.class).stream()
                .filter(line -> line.action() == action)
                .count();
    }

    private static List<String> references(List<SafetyAlert> alerts) {
        return alerts.stream().map(SafetyAlert::reference).toList();
    }
}

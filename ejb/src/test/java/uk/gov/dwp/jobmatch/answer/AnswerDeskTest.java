package uk.gov.dwp.jobmatch.answer;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.routing.Category;

class AnswerDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final AnswerDesk desk = helpdesk.as("helpdesk", AnswerDesk.class);

    /** A form, the rule it takes, who gets the reply, and which group calls. */
    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of(aForm().fromJobcentre(), "J1", "CUSTOMER", ""),
                Arguments.of(aForm().fromJobcentre().withoutEmail(), "J2", "DWP_USER", "JOBCENTRE_LEEDS"),
                Arguments.of(aForm().fromJobcentre().callRequired(), "J3", "DWP_USER", "JOBCENTRE_LEEDS"),
                Arguments.of(aForm().fromJobcentre().withoutEmail().withoutPhone("Has none"), "J4", "DWP_USER", ""),
                Arguments.of(aForm().fromJobcentre().aboutTheirOwnProblem(), "J0", "DWP_USER", ""),
                Arguments.of(aForm(), "E1", "MAILBOX:ED_TELFORD", ""),
                Arguments.of(aForm().withoutEmail(), "E2", "MAILBOX:ED_TELFORD", "TEAM_LEADER_TELFORD"),
                Arguments.of(aForm().callRequired(), "E3", "MAILBOX:ED_TELFORD", "TEAM_LEADER_TELFORD"),
                Arguments.of(
                        aForm().withEmail("dundee.employerdirect@dwp.gov.uk"),
                        "E2",
                        "MAILBOX:ED_TELFORD",
                        "TEAM_LEADER_TELFORD"),
                Arguments.of(aForm().handledBy("DUNDEE"), "E1x", "MAILBOX:ED_DUNDEE MAILBOX:ED_TELFORD", ""),
                Arguments.of(
                        aForm().handledBy("DUNDEE").callRequired(),
                        "E3x",
                        "MAILBOX:ED_DUNDEE MAILBOX:ED_TELFORD",
                        "TEAM_LEADER_DUNDEE"),
                Arguments.of(aForm().withoutEmail().urgent(), "E2h", "MAILBOX:ED_TELFORD", "TEAM_LEADER_TELFORD"),
                Arguments.of(aForm().fromJobseekerDirect(), "D1", "MAILBOX:SERCO_JD", ""),
                Arguments.of(aForm().fromJobseekerDirect().withoutEmail(), "D2", "MAILBOX:SERCO_JD", "SERCO_QAT"),
                Arguments.of(aForm().fromEmployerOnline(), "W1", "CUSTOMER", ""),
                Arguments.of(
                        aForm().fromEmployerOnline().withoutEmail().withAccount("ERM-DUNDEE"),
                        "W2",
                        "MAILBOX:ED_DUNDEE",
                        "TEAM_LEADER_DUNDEE"),
                Arguments.of(
                        aForm().fromEmployerOnline().withoutEmail().withAccount("POSTCODE-ONLY"),
                        "W2",
                        "MAILBOX:ED_ANNESLEY",
                        "TEAM_LEADER_ANNESLEY"),
                Arguments.of(
                        aForm().fromEmployerOnline().withoutEmail().withAccount("UNHEARD-OF"),
                        "W2",
                        "MAILBOX:ED_TELFORD",
                        "TEAM_LEADER_TELFORD"),
                Arguments.of(aForm().fromJobseekerOnline().withoutEmail(), "W2", "MAILBOX:SERCO_JD", "SERCO_QAT"),
                Arguments.of(
                        aForm().fromEmployerOnline().callRequired().withAccount("ERM-DUNDEE"),
                        "W3",
                        "CUSTOMER",
                        "TEAM_LEADER_DUNDEE"),
                Arguments.of(aForm().fromNobodyKnown(), "A1", "UNVERIFIED_ADDRESS", ""),
                Arguments.of(
                        aForm().fromNobodyKnown().withoutEmail(), "A2", "MAILBOX:ED_TELFORD", "TEAM_LEADER_TELFORD"),
                Arguments.of(aForm().fromJobcentre().urgent(), "S1", "DWP_USER", ""),
                Arguments.of(aForm().fromJobcentre().withoutEmail().urgent(), "S1", "DWP_USER", "JOBCENTRE_LEEDS"),
                Arguments.of(aForm().fromJobcentre().withDwpEmail(null).urgent(), "S1", "", ""));
    }

    @ParameterizedTest(name = "{1} to {2}, called by {3}")
    @MethodSource("routes")
    void an_answer_goes_to_the_one_right_recipient_and_owes_the_one_right_call(
            FormFixture form, String rule, String recipients, String caller) {
        helpdesk.sql("insert into postcode_area values ('NG', 'ANNESLEY')");
        helpdesk.sql("insert into account (reference, kind, origin, home_site) values"
                + " ('ERM-DUNDEE', 'EMPLOYER', 'ERM_MIGRATED', 'DUNDEE')");
        helpdesk.sql("insert into account (reference, kind, origin) values ('POSTCODE-ONLY', 'EMPLOYER', 'ONLINE')");
        helpdesk.sql("insert into account_holder (account, postcode) values ('POSTCODE-ONLY', 'ng15 0dr')");
        Incident incident = helpdesk.accept(form);

        helpdesk.answer(incident);

        assertEquals(rule, incident.route().rule());
        assertEquals(
                recipients, replies().map(reply -> reply.recipient().code()).collect(joining(" ")));
        assertEquals(
                caller,
                helpdesk.all(Callback.class).stream().map(Callback::ownerGroup).collect(joining(" ")));
        assertEquals(
                caller.isEmpty() ? IncidentState.ANSWERED : IncidentState.CALLBACK_OWED,
                helpdesk.now(incident).state());
    }

    @Test
    void an_answer_its_mail_and_its_call_come_into_being_together() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm().withoutEmail()));
        helpdesk.courier.deliveries();

        desk.reply(taken.id(), taken.version(), "It is mended.", false);

        Entry words = helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.kind() == Entry.Kind.REPLY)
                .findFirst()
                .orElseThrow();
        assertEquals("It is mended.", words.body().orElseThrow());
        assertEquals(
                List.of(words.id()),
                replies().map(reply -> reply.entry().orElseThrow()).toList());
        assertEquals(words.id(), helpdesk.callback(taken).entry());
        assertEquals(replies().map(Delivery::id).toList(), helpdesk.courier.deliveries());
        assertEquals(List.of(helpdesk.callback(taken).id()), helpdesk.courier.callbacks());
    }

    @Test
    void the_second_of_two_who_answer_is_told_and_sends_nothing() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm()));
        helpdesk.clock.advance(Duration.ofMinutes(1));
        helpdesk.as("helpdesk2", AnswerDesk.class).reply(taken.id(), taken.version(), "It is mended.", false);

        assertThrows(
                ChangedByAnother.class, () -> desk.reply(taken.id(), taken.version(), "We are looking at it.", false));

        assertEquals(1, replies().count());
    }

    @Test
    void of_twenty_answers_at_once_one_is_sent() {
        Incident taken = helpdesk.take(helpdesk.accept(aForm().withoutEmail()));

        List<Boolean> sent = Helpdesk.atOnce(20, i -> {
            try {
                desk.reply(taken.id(), taken.version(), "Answer " + i, false);
                return true;
            } catch (ChangedByAnother told) {
                return false;
            }
        });

        assertEquals(1, sent.stream().filter(mine -> mine).count());
        assertEquals(1, replies().count());
        assertEquals(1, helpdesk.all(Callback.class).size());
    }

    @Test
    void nobody_answers_what_nobody_has_taken() {
        Incident incident = helpdesk.accept(aForm());

        assertThrows(NotPossibleNow.class, () -> desk.reply(incident.id(), incident.version(), "It is mended.", false));

        assertEquals(0, replies().count());
        assertEquals(IncidentState.NEW, helpdesk.now(incident).state());
    }

    @Test
    void what_waits_for_a_call_is_not_answered_again() {
        Incident owing = helpdesk.answer(helpdesk.accept(aForm().withoutEmail()));

        assertThrows(NotPossibleNow.class, () -> desk.reply(owing.id(), owing.version(), "And also", false));

        assertEquals(1, replies().count());
        assertEquals(1, helpdesk.all(Callback.class).size());
    }

    @Test
    void an_answer_may_close_the_incident_unless_a_call_is_owed() {
        Incident mailed = helpdesk.take(helpdesk.accept(aForm()));
        Incident called = helpdesk.take(helpdesk.accept(aForm().withoutEmail()));

        desk.reply(mailed.id(), mailed.version(), "It is mended.", true);
        desk.reply(called.id(), called.version(), "It is mended.", true);

        assertEquals(Outcome.RESOLVED, helpdesk.now(mailed).outcome().orElseThrow());
        assertEquals(IncidentState.CLOSED, helpdesk.now(mailed).state());
        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(called).state());
    }

    @Test
    void an_incident_that_was_opened_again_gets_another_answer() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));
        helpdesk.as("helpdesk", IncidentDesk.class).reopen(answered.id(), answered.version(), "They wrote again");

        helpdesk.answer(answered);

        assertEquals(2, replies().count());
        assertEquals(2, replies().map(Delivery::messageId).distinct().count());
    }

    @Test
    void a_warning_that_nobody_left_an_address_for_is_not_answered() {
        Incident closed = helpdesk.accept(
                aForm().fromNobodyKnown().withoutEmail().withoutPhone().about(Category.SITE_FAULT));

        assertThrows(NotPossibleNow.class, () -> desk.reply(closed.id(), closed.version(), "Thank you", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "teamleader-telford", "qat", "caller", "auditor", "admin", "ed", "nobody"})
    void only_the_helpdesk_answers(String stranger) {
        Incident taken = helpdesk.take(helpdesk.accept(aForm()));

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(stranger, AnswerDesk.class).reply(taken.id(), taken.version(), "Hello", false));
    }

    private Stream<Delivery> replies() {
        return helpdesk.all(Delivery.class).stream().filter(delivery -> delivery.purpose() == Purpose.REPLY);
    }
}

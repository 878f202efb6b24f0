package uk.gov.dwp.jobmatch.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackOffers;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.reception.Receipt;

/** Contact details that change after an answer was written: whoever was to be called is mailed instead, never both, never neither. */
class NeverTwoAnswersTest {

    private static final Recipient TELFORD = Recipient.mailbox("ED_TELFORD");

    private final Helpdesk helpdesk = new Helpdesk();

    static Stream<Arguments> mailsAndCalls() {
        return Stream.of(DeliveryState.DUE, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.FAILED)
                .flatMap(mail -> Stream.of(
                                CallbackState.OWED, CallbackState.OFFERED, CallbackState.HELD, CallbackState.TAKEN)
                        .map(call -> arguments(mail, call)));
    }

    @ParameterizedTest(name = "the site''s mail is {0}, the call is {1}")
    @MethodSource("mailsAndCalls")
    void an_employer_who_adds_an_email_address_is_mailed_instead_of_called_unless_somebody_calls_already(
            DeliveryState mail, CallbackState call) {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer()));
        helpdesk.sql("update delivery set state = ? where purpose = 'REPLY'", mail.name());
        helpdesk.sql("update callback set state = ?, caller = 'teamleader-telford'", call.name());

        Receipt receipt = add("uj-site", incident, "new@bakery.example", null);

        boolean started = call == CallbackState.TAKEN;
        assertEquals("W1", receipt.rule());
        assertEquals(
                started ? CallbackState.TAKEN : CallbackState.SUPERSEDED,
                helpdesk.callback(incident).state());
        assertEquals(!started, isOwed(incident, Recipient.CUSTOMER));
        assertEquals(
                started ? IncidentState.CALLBACK_OWED : IncidentState.ANSWERED,
                helpdesk.now(incident).state());
    }

    @Test
    void an_unsent_mail_to_the_site_is_not_sent_any_more() {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer()));

        add("uj-site", incident, "new@bakery.example", null);

        assertFalse(isOwed(incident, TELFORD));
        assertTrue(isOwed(incident, Recipient.CUSTOMER));
    }

    @Test
    void at_a_site_the_call_falls_away_and_its_inbox_has_the_answer_already() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        Incident incident = helpdesk.now(Incident.class, offered.incident());

        Receipt receipt = add("ed", incident, "new@bakery.example", null);

        assertEquals("E1", receipt.rule());
        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(offered).state());
        assertEquals(1, replies(incident).size());
        assertTrue(isOwed(incident, TELFORD));
        assertEquals(
                List.of(DeliveryState.DISCARDED),
                mails(incident, Purpose.CALL_REQUIRED).stream()
                        .map(Delivery::state)
                        .toList());
        assertEquals(List.of(), helpdesk.board("teamleader-telford"));
    }

    @Test
    void a_call_that_somebody_tried_to_make_stays() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.sql("update callback set attempts = 1");

        add("ed", helpdesk.now(Incident.class, offered.incident()), "new@bakery.example", null);

        assertEquals(CallbackState.OFFERED, helpdesk.now(offered).state());
    }

    @Test
    void another_number_is_called_instead_and_the_clock_runs_on() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        Incident incident = helpdesk.now(Incident.class, offered.incident());
        helpdesk.clock.advance(Duration.ofHours(3));

        Receipt receipt = add("ed", incident, null, "01632 960 777");

        assertEquals("TEAM_LEADER_TELFORD", receipt.callbackOwner());
        List<Callback> calls = helpdesk.all(Callback.class);
        assertEquals(CallbackState.SUPERSEDED, calls.get(0).state());
        assertEquals("+441632960777", calls.get(1).phone());
        assertEquals(CallbackState.OWED, calls.get(1).state());
        assertEquals(offered.dueAt(), calls.get(1).dueAt());
        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(incident).state());
        assertEquals(1, replies(incident).size());
    }

    @Test
    void a_number_that_is_only_written_otherwise_is_the_same_call() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());

        add("ed", helpdesk.now(Incident.class, offered.incident()), null, "(01632) 960001");

        assertEquals(CallbackState.OFFERED, helpdesk.now(offered).state());
        assertEquals(1, helpdesk.all(Callback.class).size());
    }

    @Test
    void a_new_number_that_somebody_is_owed_a_call_at_is_called_once_for_both() {
        helpdesk.callFor(aForm().withoutEmail().withPhone("01632 960 777"));
        Callback offered = helpdesk.callFor(aForm().withoutEmail());

        add("ed", helpdesk.now(Incident.class, offered.incident()), null, "01632 960 777");

        assertEquals(
                List.of(CallbackState.OFFERED, CallbackState.SUPERSEDED, CallbackState.JOINED),
                helpdesk.all(Callback.class).stream().map(Callback::state).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = CallbackState.class,
            names = {"OWED", "OFFERED", "HELD"})
    void a_call_that_was_to_be_made_with_one_that_falls_away_is_made_all_the_same(CallbackState state) {
        Callback first = helpdesk.callFor(aForm().withoutEmail());
        Callback second = helpdesk.callback(helpdesk.answer(helpdesk.accept(aForm().withoutEmail())));
        Callback third = helpdesk.callback(helpdesk.answer(helpdesk.accept(aForm().withoutEmail())));
        helpdesk.sql("update callback set state = ? where id = ?", state.name(), first.id());

        add("ed", helpdesk.now(Incident.class, first.incident()), "new@bakery.example", null);

        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(first).state());
        assertEquals(
                state == CallbackState.HELD ? CallbackState.HELD : CallbackState.OWED,
                helpdesk.now(second).state());
        assertEquals(CallbackState.JOINED, helpdesk.now(third).state());
        assertEquals(second.id(), helpdesk.now(third).joinedTo().orElseThrow());
        assertEquals(state != CallbackState.HELD, helpdesk.courier.callbacks().contains(second.id()));
        helpdesk.bean(CallbackOffers.class).offer(second.id());
        assertEquals(
                state != CallbackState.HELD,
                !mails(helpdesk.now(Incident.class, second.incident()), Purpose.CALL_REQUIRED)
                        .isEmpty());
    }

    @Test
    void one_of_two_who_are_called_together_may_fall_away() {
        Callback first = helpdesk.callFor(aForm().withoutEmail());
        Callback second = helpdesk.callback(helpdesk.answer(helpdesk.accept(aForm().withoutEmail())));

        add("ed", helpdesk.now(Incident.class, second.incident()), "new@bakery.example", null);

        assertEquals(CallbackState.SUPERSEDED, helpdesk.now(second).state());
        assertEquals(CallbackState.OFFERED, helpdesk.now(first).state());
    }

    @Test
    void a_mail_that_could_not_be_delivered_goes_to_the_new_address() {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer().withEmail("old@bakery.example")));
        Delivery reply = replies(incident).get(0);
        helpdesk.bean(DeliveryDesk.class).claim(reply.id());
        helpdesk.bean(DeliveryDesk.class).failedForGood(reply.id(), "SMTP_550");

        add("uj-site", incident, "new@bakery.example", null);

        assertEquals(DeliveryState.DUE, helpdesk.now(Delivery.class, reply.id()).state());
        assertEquals(1, replies(incident).size());
    }

    @Test
    void a_mail_that_a_person_gave_up_stays_given_up() {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer().withEmail("old@bakery.example")));
        helpdesk.sql("update delivery set state = 'DISCARDED', failure = 'SMTP_550' where purpose = 'REPLY'");

        add("uj-site", incident, "new@bakery.example", null);

        assertFalse(isOwed(incident, Recipient.CUSTOMER));
    }

    @Test
    void a_mail_that_has_gone_out_is_not_sent_again_and_nobody_is_called_instead() {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer().withEmail("old@bakery.example")));
        helpdesk.sql("update delivery set state = 'SENT' where purpose = 'REPLY'");

        add("uj-site", incident, "telford.employerdirect@dwp.gov.uk", null);

        assertEquals("W2", helpdesk.now(incident).route().rule());
        assertEquals(List.of(), helpdesk.all(Callback.class));
        assertEquals(1, replies(incident).size());
    }

    @Test
    void a_mail_that_cannot_reach_its_customer_any_more_becomes_a_call() {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer().withEmail("old@bakery.example")));

        add("uj-site", incident, "telford.employerdirect@dwp.gov.uk", null);

        assertEquals(IncidentState.CALLBACK_OWED, helpdesk.now(incident).state());
        assertEquals(CallbackState.OWED, helpdesk.callback(incident).state());
        assertFalse(isOwed(incident, Recipient.CUSTOMER));
        assertTrue(isOwed(incident, TELFORD));
    }

    @Test
    void there_and_back_again_is_one_mail_and_no_call() {
        Incident incident = helpdesk.answer(helpdesk.accept(ermEmployer().withEmail("old@bakery.example")));

        add("uj-site", incident, "telford.employerdirect@dwp.gov.uk", null);
        helpdesk.as("uj-site", Amendments.class)
                .add(
                        new Update(incident.reference(), null, "new@bakery.example", null, ReceivedFiles.none()),
                        "update-2");

        assertTrue(isOwed(incident, Recipient.CUSTOMER));
        assertFalse(isOwed(incident, TELFORD));
        assertEquals(CallbackState.SUPERSEDED, helpdesk.callback(incident).state());
        assertEquals(IncidentState.ANSWERED, helpdesk.now(incident).state());
    }

    /** Telford is the home site of whoever has none. */
    private static FormFixture ermEmployer() {
        return aForm().fromEmployerOnline().raisedBy("uj-site").withoutEmail();
    }

    private Receipt add(String partner, Incident to, @Nullable String email, @Nullable String phone) {
        return helpdesk.as(partner, Amendments.class)
                .add(new Update(to.reference(), null, email, phone, ReceivedFiles.none()), "update-1");
    }

    private List<Delivery> replies(Incident incident) {
        return mails(incident, Purpose.REPLY);
    }

    private List<Delivery> mails(Incident incident, Purpose purpose) {
        return helpdesk.all(Delivery.class).stream()
                .filter(mail -> mail.purpose() == purpose
                        && mail.incident().filter(id -> id == incident.id()).isPresent())
                .toList();
    }

    /** Whether the answer is on its way to somebody. */
    private boolean isOwed(Incident incident, Recipient recipient) {
        return replies(incident).stream()
                .anyMatch(mail -> mail.recipient().equals(recipient) && mail.state() == DeliveryState.DUE);
    }
}

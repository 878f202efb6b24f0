package uk.gov.dwp.jobmatch.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.routing.Language;

class CorrespondenceTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Correspondence letters = helpdesk.bean(Correspondence.class);

    @Test
    void the_recipients_address_is_worked_out_when_the_mail_is_sent() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm().fromEmployerOnline()));
        helpdesk.sql("update incident set email = 'new@bakery.example' where id = ?", answered.id());

        assertEquals("new@bakery.example", letter(Purpose.REPLY).address());
    }

    @Test
    void a_reply_carries_the_words_under_the_id_it_was_promised_with() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm()));

        Letter letter = letter(Purpose.REPLY);

        assertEquals("It is mended.", letter.words());
        assertEquals(answered.reference(), letter.reference());
        assertEquals(delivery(Purpose.REPLY).messageId(), letter.messageId());
        assertEquals(delivery(Purpose.RECEIPT).messageId(), letter.inReplyTo());
        assertEquals("telford.employerdirect@dwp.gov.uk", letter.address());
        assertTrue(letter.toStaff());
    }

    @Test
    void the_first_mail_to_somebody_answers_none() {
        helpdesk.accept(aForm());

        assertNull(letter(Purpose.RECEIPT).inReplyTo());
        assertNull(letter(Purpose.RECEIPT).words());
    }

    @Test
    void customers_are_written_to_in_their_language() {
        helpdesk.accept(aForm().fromEmployerOnline().inWelsh());

        assertEquals(Language.CY, letter(Purpose.RECEIPT).language());
        assertFalse(letter(Purpose.RECEIPT).toStaff());
    }

    @Test
    void staff_are_written_to_in_english() {
        helpdesk.accept(aForm().inWelsh());

        assertEquals(Language.EN, letter(Purpose.RECEIPT).language());
        assertTrue(letter(Purpose.RECEIPT).toStaff());
    }

    @Test
    void a_mail_that_a_call_is_required_names_the_call_and_its_time() {
        Callback callback = helpdesk.callFor(aForm().withoutEmail());

        Letter letter = letter(Purpose.CALL_REQUIRED);

        assertEquals(callback.reference(), letter.callback());
        assertEquals(callback.dueAt(), letter.dueAt());
        assertEquals("telford.employerdirect@dwp.gov.uk", letter.address());
    }

    @Test
    void what_touches_staff_safety_is_marked() {
        helpdesk.accept(aForm().urgent());

        assertTrue(letter(Purpose.DUTY_ALERT).sensitive());
        assertEquals(
                "helpdesk.dutymanager@dwp.gov.uk", letter(Purpose.DUTY_ALERT).address());
        assertTrue(letter(Purpose.RECEIPT).sensitive());
    }

    @Test
    void an_alert_about_a_refused_form_names_its_sender_and_nothing_else() {
        FormFixture form = aForm().withoutEmail().withoutPhone().urgent();
        assertThrows(FormRefused.class, () -> helpdesk.as("ed", Reception.class).submit(form.build(), "submission-1"));

        Letter alert = letter(Purpose.DUTY_ALERT);

        assertEquals("ed submission-1", alert.reference());
        assertTrue(alert.sensitive());
        assertNull(alert.words());
    }

    @Test
    void an_address_that_bounced_since_gets_nothing_until_that_lapses() {
        helpdesk.answer(helpdesk.accept(aForm().fromEmployerOnline().withEmail("Owner@Bakery.example")));
        helpdesk.sql(
                "insert into suppressed_address values ('owner@bakery.example', ?, ?)",
                helpdesk.clock.instant(),
                helpdesk.clock.instant().plus(Duration.ofDays(60)));

        assertEquals("SUPPRESSED", undeliverable(Purpose.REPLY));

        helpdesk.clock.advance(Duration.ofDays(60));
        assertEquals("Owner@Bakery.example", letter(Purpose.REPLY).address());
    }

    @Test
    void an_inbox_that_was_switched_off_gets_nothing_and_the_employer_not_instead() {
        helpdesk.answer(helpdesk.accept(aForm()));
        helpdesk.sql("update mailbox set active = false where code = 'ED_TELFORD'");

        assertEquals("INBOX_OFF", undeliverable(Purpose.REPLY));
    }

    @Test
    void an_address_that_was_taken_away_gets_nothing() {
        Incident answered = helpdesk.answer(helpdesk.accept(aForm().fromEmployerOnline()));
        helpdesk.sql("update incident set email = null where id = ?", answered.id());

        assertEquals("NO_ADDRESS", undeliverable(Purpose.REPLY));
    }

    @Test
    void an_adviser_is_told_of_consent_as_it_stands_when_the_mail_is_written_and_the_recipient_stays() {
        KnownAccounts accounts = new KnownAccounts(helpdesk);
        accounts.openTo("JS-1");
        helpdesk.answer(helpdesk.accept(aForm().fromJobcentre().withoutEmail().withAccount("JS-1")));

        Letter before = letter(Purpose.REPLY);
        accounts.revoke("JS-1");
        Letter after = letter(Purpose.REPLY);

        assertFalse(before.withoutConsent());
        assertTrue(after.withoutConsent());
        assertEquals("colleague@dwp.gov.uk", after.address());
        assertEquals(before.address(), after.address());
    }

    @Test
    void a_customer_is_told_nothing_of_their_own_consent() {
        new KnownAccounts(helpdesk).jobseeker("JS-1");
        helpdesk.answer(helpdesk.accept(aForm().fromJobcentre().withAccount("JS-1")));

        assertFalse(letter(Purpose.REPLY).withoutConsent());
    }

    @Test
    void an_inbox_that_nobody_knows_gets_nothing() {
        helpdesk.accept(aForm());
        helpdesk.sql("update delivery set recipient = 'MAILBOX:GONE'");

        assertEquals("NO_INBOX", undeliverable(Purpose.RECEIPT));
    }

    private Delivery delivery(Purpose purpose) {
        List<Delivery> found = helpdesk.all(Delivery.class).stream()
                .filter(delivery -> delivery.purpose() == purpose)
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private Letter letter(Purpose purpose) {
        return letters.letter(delivery(purpose));
    }

    private String undeliverable(Purpose purpose) {
        Delivery claimed =
                helpdesk.bean(DeliveryDesk.class).claim(delivery(purpose).id()).orElseThrow();
        return assertThrows(Undeliverable.class, () -> letters.letter(claimed)).code();
    }
}

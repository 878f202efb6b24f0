package uk.gov.dwp.jobmatch.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class DeliveryDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final DeliveryDesk desk = helpdesk.bean(DeliveryDesk.class);

    /** The receipt of a form that was just accepted. */
    private Delivery promised() {
        helpdesk.accept(aForm());
        List<Long> announced = helpdesk.courier.deliveries();
        return helpdesk.now(Delivery.class, announced.get(0));
    }

    private Delivery now(Delivery delivery) {
        return helpdesk.now(Delivery.class, delivery.id());
    }

    @Test
    void a_promise_is_claimed_sent_and_done() {
        Delivery promise = promised();

        Delivery claimed = desk.claim(promise.id()).orElseThrow();
        desk.sent(promise.id());

        assertEquals(promise.messageId(), claimed.messageId());
        assertEquals(DeliveryState.SENT, now(promise).state());
        assertEquals(1, now(promise).attempts());
        assertFalse(now(promise).maybeSent());
        assertEquals(Optional.empty(), desk.claim(promise.id()));
    }

    @Test
    void of_twenty_senders_at_once_one_sends() {
        Delivery promise = promised();

        List<Optional<Delivery>> claims = Helpdesk.atOnce(20, i -> desk.claim(promise.id()));

        assertEquals(1, claims.stream().filter(Optional::isPresent).count());
        assertEquals(1, now(promise).attempts());
    }

    @Test
    void a_sender_does_not_wait_for_another() {
        Delivery promise = promised();

        Optional<Delivery> claim = helpdesk.with(entities -> {
            entities.find(Delivery.class, promise.id(), LockModeType.PESSIMISTIC_WRITE);
            return desk.claim(promise.id());
        });

        assertEquals(Optional.empty(), claim);
    }

    @Test
    void an_id_of_nothing_is_nothing() {
        assertEquals(Optional.empty(), desk.claim(-1));
    }

    @Test
    void a_sender_that_dies_leaves_its_mail_to_the_next_when_its_lease_is_over() {
        Delivery promise = promised();
        desk.claim(promise.id());

        helpdesk.clock.advance(Delivery.LEASE.minusMillis(1));
        assertEquals(Optional.empty(), desk.claim(promise.id()));
        helpdesk.clock.advance(Duration.ofMillis(1));
        Delivery again = desk.claim(promise.id()).orElseThrow();

        assertTrue(again.maybeSent());
        assertEquals(2, again.attempts());
        assertEquals(promise.messageId(), again.messageId());
    }

    @Test
    void a_mail_that_outlives_its_senders_for_a_day_is_shown_to_a_person() {
        Delivery promise = promised();
        desk.claim(promise.id());

        helpdesk.clock.advance(Delivery.GIVE_UP_AFTER.plusSeconds(1));
        Optional<Delivery> another = desk.claim(promise.id());

        assertEquals(Optional.empty(), another);
        assertEquals(DeliveryState.FAILED, now(promise).state());
        assertEquals("NEVER_SETTLED", now(promise).failure().orElseThrow());
        assertEquals(1, recorded(AuditAction.MAIL_FAILED));
    }

    @Test
    void waits_grow_to_a_quarter_of_an_hour_and_end_after_a_day() {
        Delivery promise = promised();
        List<Duration> waits = new ArrayList<>();

        while (now(promise).state() == DeliveryState.DUE) {
            assertTrue(desk.claim(promise.id()).isPresent());
            desk.failedForNow(promise.id(), "CONNECTION_REFUSED");
            waits.add(Duration.between(helpdesk.clock.instant(), now(promise).nextTryAt()));
            assertEquals(Optional.empty(), stillWaiting(promise));
            helpdesk.clock.advance(waits.get(waits.size() - 1));
        }

        assertEquals(
                List.of(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L),
                waits.subList(0, 10).stream().map(Duration::toSeconds).toList());
        assertEquals(DeliveryState.FAILED, now(promise).state());
        assertEquals("CONNECTION_REFUSED", now(promise).failure().orElseThrow());
        Duration tried =
                Duration.between(promise.promisedAt(), now(promise).settledAt().orElseThrow());
        assertTrue(tried.compareTo(Duration.ofHours(24)) >= 0 && tried.compareTo(Duration.ofMinutes(24 * 60 + 20)) < 0);
        assertEquals(1, recorded(AuditAction.MAIL_FAILED));
    }

    private Optional<Delivery> stillWaiting(Delivery promise) {
        return now(promise).state() == DeliveryState.DUE ? desk.claim(promise.id()) : Optional.empty();
    }

    @Test
    void what_cannot_be_sent_is_for_a_person_to_see_at_once() {
        Delivery promise = promised();
        desk.claim(promise.id());

        desk.failedForGood(promise.id(), "SMTP_550");

        assertEquals(DeliveryState.FAILED, now(promise).state());
        assertEquals(1, recorded(AuditAction.MAIL_FAILED));
        assertEquals(Optional.empty(), desk.claim(promise.id()));
    }

    @Test
    void a_mail_that_may_have_gone_out_says_so_and_is_tried_again() {
        Delivery promise = promised();
        desk.claim(promise.id());

        desk.perhapsSent(promise.id(), "TIMED_OUT");

        assertTrue(now(promise).maybeSent());
        assertEquals(DeliveryState.DUE, now(promise).state());
    }

    @Test
    void a_sender_that_fails_after_another_has_sent_undoes_nothing() {
        Delivery promise = promised();
        desk.claim(promise.id());
        helpdesk.clock.advance(Delivery.LEASE);
        desk.claim(promise.id());
        desk.sent(promise.id());

        desk.failedForNow(promise.id(), "TIMED_OUT");
        desk.perhapsSent(promise.id(), "TIMED_OUT");
        desk.failedForGood(promise.id(), "SMTP_550");

        assertEquals(DeliveryState.SENT, now(promise).state());
        assertEquals(0, recorded(AuditAction.MAIL_FAILED));
    }

    @Test
    void resending_starts_the_day_again_under_the_same_message_id() {
        Delivery promise = promised();
        desk.claim(promise.id());
        desk.failedForGood(promise.id(), "SMTP_550");
        helpdesk.clock.advance(Duration.ofDays(3));
        FailedDeliveries failed = helpdesk.as("helpdesk", FailedDeliveries.class);

        assertTrue(failed.resend(promise.id()));

        assertEquals(List.of(promise.id()), helpdesk.courier.deliveries());
        Delivery again = desk.claim(promise.id()).orElseThrow();
        assertEquals(promise.messageId(), again.messageId());
        desk.failedForNow(promise.id(), "CONNECTION_REFUSED");
        assertEquals(DeliveryState.DUE, now(promise).state());
        assertFalse(failed.resend(promise.id()), "it waits already");
    }

    @Test
    void what_was_given_up_stays_given_up_and_the_audit_knows_why() {
        Delivery promise = promised();
        desk.claim(promise.id());
        desk.failedForGood(promise.id(), "SMTP_550");
        FailedDeliveries failed = helpdesk.as("dutymanager", FailedDeliveries.class);

        assertTrue(failed.discard(promise.id(), DiscardReason.TOLD_BY_PHONE));

        assertEquals(DeliveryState.DISCARDED, now(promise).state());
        assertFalse(failed.discard(promise.id(), DiscardReason.OUT_OF_DATE));
        assertFalse(failed.resend(promise.id()));
        helpdesk.clock.advance(Duration.ofDays(2));
        assertEquals(0, desk.sweep());
    }

    @Test
    void the_sweep_finds_a_promise_whose_message_was_lost() {
        Delivery promise = promised();

        helpdesk.clock.advance(Delivery.COURIER_GRACE.minusMillis(1));
        assertEquals(0, desk.sweep());
        helpdesk.clock.advance(Duration.ofMillis(1));
        assertEquals(1, desk.sweep());

        assertEquals(List.of(promise.id()), helpdesk.courier.deliveries());
    }

    @Test
    void the_sweep_finds_dead_senders_and_waits_that_are_over_but_nothing_that_is_done() {
        Delivery dead = promised();
        desk.claim(dead.id());
        Delivery waited = promised();
        desk.claim(waited.id());
        desk.failedForNow(waited.id(), "CONNECTION_REFUSED");
        Delivery sent = promised();
        desk.claim(sent.id());
        desk.sent(sent.id());
        Delivery failed = promised();
        desk.claim(failed.id());
        desk.failedForGood(failed.id(), "SMTP_550");

        helpdesk.clock.advance(Duration.ofSeconds(5));
        desk.sweep();
        assertEquals(List.of(waited.id()), helpdesk.courier.deliveries());
        helpdesk.clock.advance(Duration.ofSeconds(55));
        desk.sweep();

        assertTrue(helpdesk.courier.deliveries().contains(dead.id()));
        assertEquals(DeliveryState.SENT, now(sent).state());
    }

    @Test
    void what_waits_on_the_queue_is_queued_again_only_once_in_a_lease() {
        promised();
        helpdesk.clock.advance(Delivery.COURIER_GRACE);
        int queued = 0;

        for (Instant end = helpdesk.clock.instant().plusSeconds(179);
                helpdesk.clock.instant().isBefore(end);
                helpdesk.clock.advance(Duration.ofSeconds(5))) {
            queued += desk.sweep();
        }

        assertEquals(3, queued);
    }

    @Test
    void sweeps_at_once_do_not_queue_the_same_row_twice() {
        for (int i = 0; i < 60; i++) {
            helpdesk.accept(aForm());
        }
        helpdesk.courier.deliveries();
        helpdesk.clock.advance(Duration.ofMinutes(1));

        Helpdesk.atOnce(8, i -> desk.sweep());

        List<Long> queued = helpdesk.courier.deliveries();
        assertEquals(60, queued.size());
        assertEquals(60, new HashSet<>(queued).size());
    }

    @Test
    void a_promise_is_made_only_with_the_deed_that_makes_it_owed() {
        assertThrows(
                EJBTransactionRequiredException.class,
                () -> desk.promise(1, Purpose.REPLY, Recipient.CUSTOMER, null, null));
    }

    @Test
    void what_is_not_committed_is_not_announced() {
        assertThrows(
                IllegalStateException.class,
                () -> helpdesk.with(entities -> {
                    var incident = helpdesk.accept(aForm());
                    helpdesk.courier.deliveries();
                    desk.promise(incident.id(), Purpose.CALL_REQUIRED, Recipient.CUSTOMER, null, null);
                    throw new IllegalStateException("and then it broke");
                }));

        assertEquals(List.of(), helpdesk.courier.deliveries());
        assertEquals(1, helpdesk.all(Delivery.class).size());
    }

    private long recorded(AuditAction action) {
        return helpdesk.all(AuditRecord.class).stream()
                .filter(line -> line.action() == action)
                .count();
    }
}

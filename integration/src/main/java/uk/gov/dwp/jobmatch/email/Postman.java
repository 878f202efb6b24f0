package uk.gov.dwp.jobmatch.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.answer.Correspondence;
import uk.gov.dwp.jobmatch.answer.Undeliverable;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;

/**
 * Keeps one promise to send a mail: claims it, sends it outside any transaction, settles it. If it never gets to settle, the
 * claim runs out and the mail is overdue.
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @Inject
    DeliveryDesk desk;

    @Inject
    Correspondence correspondence;

    @Inject
    Relay relay;

    /** Sends the mail, unless somebody else does or did. */
    public void deliver(long id) {
        desk.claim(id).ifPresent(this::keep);
    }

    private void keep(Delivery delivery) {
        long id = delivery.id();
        try {
            relay.hand(correspondence.letter(delivery));
            desk.sent(id);
            LOG.info(() -> "Mail was sent. mail=" + id);
        } catch (Undeliverable nowhere) {
            desk.failedForGood(id, nowhere.code());
            LOG.severe(() ->
                    "Mail has no address to go to: see Failed deliveries. mail=" + id + " cause=" + nowhere.code());
        } catch (NotTaken refused) {
            settle(id, refused);
        }
    }

    private void settle(long id, NotTaken refused) {
        switch (refused.certainty()) {
            case NEVER -> desk.failedForGood(id, refused.code());
            case NOT_YET -> desk.failedForNow(id, refused.code());
            case UNKNOWN -> desk.perhapsSent(id, refused.code());
        }
        LOG.warning(() -> "The mail server has not taken a mail. mail=" + id + " cause=" + refused.code()
                + " certainty=" + refused.certainty());
    }
}

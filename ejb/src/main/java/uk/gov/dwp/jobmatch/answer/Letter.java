package uk.gov.dwp.jobmatch.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;

/**
 * A mail as it is to be written now: worked out from the incident at the moment of sending.
 *
 * @param address the one address it goes to
 * @param messageId with angle brackets; the same for every try
 * @param inReplyTo Message-ID of the first mail to the same recipient about this incident; null if this is the first
 * @param reference the incident's; for an alert about none, what {@code Delivery.about} says
 * @param sensitive whether staff safety is touched, so that the marking is OFFICIAL-SENSITIVE
 * @param toStaff whether the reader works for DWP or a partner, so that the subject carries a marking
 * @param words the answer; null for automatic mail, and where the record is restricted and its reader none of those it names
 * @param callback reference of the callback it announces or goes with; null for none, and where the record is restricted
 * @param withoutConsent whether its reader is told that the customer lets no adviser see the account (domain.md X7)
 * @param dueAt when the answer, or the call that this mail announces, is due
 */
public record Letter(
        String address,
        String messageId,
        @Nullable String inReplyTo,
        Purpose purpose,
        Language language,
        String reference,
        boolean sensitive,
        boolean toStaff,
        Category category,
        Priority priority,
        @Nullable String words,
        @Nullable String callback,
        boolean withoutConsent,
        Instant dueAt) {}

package uk.gov.dwp.jobmatch.contactcentre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.reception.Submission;

/**
 * What a contact centre's system reports of one call.
 *
 * @param callback its reference, and {@code version} the one it was listed with
 * @param madeBy the contact centre's own name for its agent
 * @param newContact what the customer gave instead of their old details
 */
public record ReportedCall(
        String callback, int version, Instant attemptedAt, String madeBy, CallReport report, NewContact newContact) {

    /** An email address and a phone number; null where it is not new. */
    public record NewContact(
            @Nullable String email, @Nullable String phone) {

        boolean isNone() {
            return email == null && phone == null;
        }
    }

    Submission under(String id, String partner) {
        return Submission.of(
                partner,
                id,
                "recordCallbackOutcome",
                callback,
                version,
                attemptedAt,
                madeBy,
                report.outcome(),
                report.identityChecked(),
                report.notes(),
                report.nextAttemptAt(),
                newContact.email(),
                newContact.phone());
    }
}

package uk.gov.dwp.jobmatch.partner;

import java.util.Optional;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateRequest;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeRequest;
import uk.gov.dwp.jobmatch.partner.v1.RequestHeader;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;

/** Where the partner contract's requests have the id that their sender chose. */
final class SubmissionIds {

    private SubmissionIds() {}

    /** Empty for a question, which has none, and for a batch, whose items have their own. */
    static Optional<String> in(Object request) {
        return header(request).map(RequestHeader::getSubmissionId);
    }

    private static Optional<RequestHeader> header(Object part) {
        if (part instanceof SubmitIncidentRequest form) {
            return Optional.of(form.getHeader());
        }
        if (part instanceof AddIncidentUpdateRequest update) {
            return Optional.of(update.getHeader());
        }
        if (part instanceof WithdrawIncidentRequest withdrawal) {
            return Optional.of(withdrawal.getHeader());
        }
        return part instanceof RecordCallbackOutcomeRequest outcome
                ? Optional.of(outcome.getHeader())
                : Optional.empty();
    }
}

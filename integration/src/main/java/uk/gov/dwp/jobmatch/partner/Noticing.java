package uk.gov.dwp.jobmatch.partner;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateRequest;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeRequest;
import uk.gov.dwp.jobmatch.partner.v1.RequestHeader;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;
import uk.gov.dwp.jobmatch.soap.Passage;

/** Notes what a message asks for and the id that it came under, as soon as it is read, for the records of whatever becomes of it. */
final class Noticing extends AbstractPhaseInterceptor<Message> {
    Noticing() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(Message message) {
        Passage passage =
                Passage.of((ServletRequest) Objects.requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST)));
        passage.asksFor(message.getExchange().getBindingOperationInfo());
        List<?> parts = message.getContent(List.class);
        parts.stream()
                .flatMap(part -> header(part).stream())
                .forEach(header -> passage.cameAs(header.getSubmissionId()));
    }

    /** Classes made from the contract share no type, not even those whose messages begin alike. */
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

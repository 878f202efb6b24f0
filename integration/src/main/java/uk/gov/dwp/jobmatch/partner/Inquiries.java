package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.partner.v1.GetIncidentStatusRequest;
import uk.gov.dwp.jobmatch.partner.v1.GetIncidentStatusResponse;
import uk.gov.dwp.jobmatch.partner.v1.ListIncidentsRequest;
import uk.gov.dwp.jobmatch.partner.v1.ListIncidentsResponse;
import uk.gov.dwp.jobmatch.reception.StatusDesk;
import uk.gov.dwp.jobmatch.reception.StatusDesk.Status;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Answers partners' questions about their own incidents. */
@Dependent
final class Inquiries {
    private final StatusDesk status;
    private final Heading heading;

    @Inject
    Inquiries(StatusDesk status, Heading heading) {
        this.status = status;
        this.heading = heading;
    }

    GetIncidentStatusResponse status(GetIncidentStatusRequest request) {
        GetIncidentStatusResponse response = new GetIncidentStatusResponse();
        response.setStatus(Answers.status(find(request.getIncidentRef(), request.getSubmissionId())));
        response.setHeader(heading.now());
        return response;
    }

    private Status find(@Nullable String reference, @Nullable String submissionId) {
        if (reference != null) {
            return refuseOther(orRefused(() -> status.byReference(reference)), submissionId);
        }
        if (submissionId != null) {
            return orRefused(() -> status.bySubmission(submissionId));
        }
        throw new MessageRefused(
                FaultCode.INVALID_REQUEST,
                List.of(new FieldProblem(".", "INCOMPLETE", "Give the incidentRef or the submissionId.")));
    }

    private static Status refuseOther(Status found, @Nullable String submissionId) {
        if (submissionId != null && !submissionId.equals(found.submissionId())) {
            throw new MessageRefused(FaultCode.NOT_FOUND);
        }
        return found;
    }

    @SuppressWarnings("DoNotCallSuggester") // until it is there
    ListIncidentsResponse list(ListIncidentsRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }
}

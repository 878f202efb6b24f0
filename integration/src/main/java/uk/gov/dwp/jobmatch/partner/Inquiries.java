package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.partner.v1.GetIncidentStatusRequest;
import uk.gov.dwp.jobmatch.partner.v1.GetIncidentStatusResponse;
import uk.gov.dwp.jobmatch.partner.v1.IncidentStatusList;
import uk.gov.dwp.jobmatch.partner.v1.ListIncidentsRequest;
import uk.gov.dwp.jobmatch.partner.v1.ListIncidentsResponse;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.status.ChangedIncidents;
import uk.gov.dwp.jobmatch.status.Status;
import uk.gov.dwp.jobmatch.status.StatusDesk;
import uk.gov.dwp.jobmatch.status.Window;

/** Answers partners' questions about their own incidents. */
@Dependent
final class Inquiries {
    private final StatusDesk status;
    private final ChangedIncidents changed;
    private final Heading heading;

    @Inject
    Inquiries(StatusDesk status, ChangedIncidents changed, Heading heading) {
        this.status = status;
        this.changed = changed;
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

    /** Headed before it is read: where the heading's time is taken for the start of the next window, nothing is missed. */
    ListIncidentsResponse list(ListIncidentsRequest request) {
        ListIncidentsResponse response = new ListIncidentsResponse();
        response.setHeader(heading.now());
        Window window = new Window(request.getChangedFrom(), request.getChangedTo());
        Listing<Status> page =
                orRefused(() -> changed.page(window, request.getPageToken(), PageSize.asked(request.getPageSize())));
        response.setTotalCount(page.total());
        response.setNextPageToken(page.next());
        response.setIncidents(new IncidentStatusList());
        page.rows().forEach(row -> response.getIncidents().getIncident().add(Answers.status(row)));
        return response;
    }
}

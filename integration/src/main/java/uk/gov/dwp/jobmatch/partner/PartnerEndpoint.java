package uk.gov.dwp.jobmatch.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateRequest;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateResponse;
import uk.gov.dwp.jobmatch.partner.v1.GetIncidentStatusRequest;
import uk.gov.dwp.jobmatch.partner.v1.GetIncidentStatusResponse;
import uk.gov.dwp.jobmatch.partner.v1.HelpdeskPartner;
import uk.gov.dwp.jobmatch.partner.v1.ListCallbacksRequest;
import uk.gov.dwp.jobmatch.partner.v1.ListCallbacksResponse;
import uk.gov.dwp.jobmatch.partner.v1.ListIncidentsRequest;
import uk.gov.dwp.jobmatch.partner.v1.ListIncidentsResponse;
import uk.gov.dwp.jobmatch.partner.v1.PingRequest;
import uk.gov.dwp.jobmatch.partner.v1.PingResponse;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeRequest;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeResponse;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchResponse;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentResponse;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentResponse;

/** The contract's operations, each handed to whoever knows its subject; all are for the signed-in partner only. */
@Dependent
@WebService(
        endpointInterface = "uk.gov.dwp.jobmatch.partner.v1.HelpdeskPartner",
        targetNamespace = "urn:jobmatch-helpdesk:partner:v1",
        serviceName = "HelpdeskPartnerService",
        portName = "HelpdeskPartnerPort")
public final class PartnerEndpoint implements HelpdeskPartner {
    private final Greeting greeting;
    private final Intake intake;
    private final Changes changes;
    private final Inquiries inquiries;
    private final Calls calls;

    @Inject
    PartnerEndpoint(Greeting greeting, Intake intake, Changes changes, Inquiries inquiries, Calls calls) {
        this.greeting = greeting;
        this.intake = intake;
        this.changes = changes;
        this.inquiries = inquiries;
        this.calls = calls;
    }

    @Override
    public PingResponse ping(PingRequest request) {
        return greeting.ping(request);
    }

    @Override
    public SubmitIncidentResponse submitIncident(SubmitIncidentRequest request) {
        return intake.submit(request);
    }

    @Override
    public SubmitIncidentBatchResponse submitIncidentBatch(SubmitIncidentBatchRequest request) {
        return intake.submit(request);
    }

    @Override
    public AddIncidentUpdateResponse addIncidentUpdate(AddIncidentUpdateRequest request) {
        return changes.add(request);
    }

    @Override
    public WithdrawIncidentResponse withdrawIncident(WithdrawIncidentRequest request) {
        return changes.withdraw(request);
    }

    @Override
    public GetIncidentStatusResponse getIncidentStatus(GetIncidentStatusRequest request) {
        return inquiries.status(request);
    }

    @Override
    public ListIncidentsResponse listIncidents(ListIncidentsRequest request) {
        return inquiries.list(request);
    }

    @Override
    public ListCallbacksResponse listCallbacks(ListCallbacksRequest request) {
        return calls.list(request);
    }

    @Override
    public RecordCallbackOutcomeResponse recordCallbackOutcome(RecordCallbackOutcomeRequest request) {
        return calls.record(request);
    }
}

package uk.gov.dwp.jobmatch.partner;

import jakarta.jws.WebService;
import jakarta.servlet.ServletRequest;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.cxf.jaxws.context.WebServiceContextImpl;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
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
import uk.gov.dwp.jobmatch.partner.v1.ResponseHeader;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchResponse;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentResponse;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentResponse;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.reception.StatusDesk;
import uk.gov.dwp.jobmatch.reception.StatusDesk.Status;
import uk.gov.dwp.jobmatch.reception.SubmissionIdReused;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.soap.Correlation;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** The contract's operations, as the signed-in partner may use them. */
@WebService(
        endpointInterface = "uk.gov.dwp.jobmatch.partner.v1.HelpdeskPartner",
        targetNamespace = "urn:jobmatch-helpdesk:partner:v1",
        serviceName = "HelpdeskPartnerService",
        portName = "HelpdeskPartnerPort")
public final class PartnerEndpoint implements HelpdeskPartner {
    private final WebServiceContext call = new WebServiceContextImpl();
    private final Reception reception;
    private final StatusDesk status;
    private final SignedIn signedIn;
    private final Directory directory;

    PartnerEndpoint(Reception reception, StatusDesk status, SignedIn signedIn, Directory directory) {
        this.reception = reception;
        this.status = status;
        this.signedIn = signedIn;
        this.directory = directory;
    }

    @Override
    public PingResponse ping(PingRequest request) {
        PingResponse response = new PingResponse();
        response.setHeader(header());
        response.setEcho(request.getEcho());
        response.setContractVersion("1");
        response.setPartnerCode(signedIn.name().toUpperCase(Locale.ROOT).replace('-', '_'));
        return response;
    }

    @Override
    public SubmitIncidentResponse submitIncident(SubmitIncidentRequest request) {
        ContactUs form = new IncomingForm(request, signedIn.partner(), this::isSite).form();
        SubmitIncidentResponse response = new SubmitIncidentResponse();
        response.setReceipt(Answers.receipt(accept(form, request.getHeader().getSubmissionId())));
        response.setHeader(header());
        return response;
    }

    private boolean isSite(String code) {
        return directory.site(code).isPresent();
    }

    private Receipt accept(ContactUs form, String submissionId) {
        try {
            return reception.submit(form, submissionId);
        } catch (FormRefused refused) {
            throw new MessageRefused(
                    FaultCode.FORM_REFUSED,
                    refused.refusals().stream().map(PartnerEndpoint::problem).toList());
        } catch (SubmissionIdReused reused) {
            throw new MessageRefused(FaultCode.SUBMISSION_ID_REUSED);
        }
    }

    private static FieldProblem problem(Refusal refusal) {
        return new FieldProblem(
                "incident/" + refusal.field().replace('.', '/'), refusal.name(), refusal.words(Language.EN));
    }

    @Override
    public GetIncidentStatusResponse getIncidentStatus(GetIncidentStatusRequest request) {
        GetIncidentStatusResponse response = new GetIncidentStatusResponse();
        response.setStatus(Answers.status(find(request.getIncidentRef(), request.getSubmissionId())));
        response.setHeader(header());
        return response;
    }

    private Status find(@Nullable String reference, @Nullable String submissionId) {
        try {
            if (reference != null) {
                return refuseOther(status.byReference(reference), submissionId);
            }
            if (submissionId != null) {
                return status.bySubmission(submissionId);
            }
        } catch (NoSuchIncident none) {
            throw new MessageRefused(FaultCode.NOT_FOUND);
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

    @Override
    public SubmitIncidentBatchResponse submitIncidentBatch(SubmitIncidentBatchRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @Override
    public AddIncidentUpdateResponse addIncidentUpdate(AddIncidentUpdateRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @Override
    public WithdrawIncidentResponse withdrawIncident(WithdrawIncidentRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @Override
    public ListIncidentsResponse listIncidents(ListIncidentsRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @Override
    public ListCallbacksResponse listCallbacks(ListCallbacksRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    @Override
    public RecordCallbackOutcomeResponse recordCallbackOutcome(RecordCallbackOutcomeRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    private ResponseHeader header() {
        ResponseHeader header = new ResponseHeader();
        header.setCorrelationId(Correlation.of(request()));
        header.setServerTime(Instant.now());
        return header;
    }

    private ServletRequest request() {
        return (ServletRequest) Objects.requireNonNull(call.getMessageContext().get(MessageContext.SERVLET_REQUEST));
    }
}

package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchResponse;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentResponse;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.routing.ContactUs;

/** Takes partners' forms in, one or many at a time. */
@Dependent
final class Intake {
    private final Reception reception;
    private final Batches batches;
    private final IncomingForms forms;
    private final Heading heading;

    @Inject
    Intake(Reception reception, Batches batches, IncomingForms forms, Heading heading) {
        this.reception = reception;
        this.batches = batches;
        this.forms = forms;
        this.heading = heading;
    }

    SubmitIncidentResponse submit(SubmitIncidentRequest request) {
        ContactUs form = forms.read(request.getIncident(), request.getHeader().getPartnerUserRef());
        ReceivedFiles files = IncomingFiles.of(request.getIncident().getAttachments());
        Receipt receipt = orRefused(
                () -> reception.submit(form, files, request.getHeader().getSubmissionId()));
        SubmitIncidentResponse response = new SubmitIncidentResponse();
        response.setReceipt(Answers.receipt(receipt));
        response.setHeader(heading.now());
        return response;
    }

    SubmitIncidentBatchResponse submit(SubmitIncidentBatchRequest request) {
        SubmitIncidentBatchResponse response = batches.submit(request);
        response.setHeader(heading.now());
        return response;
    }
}

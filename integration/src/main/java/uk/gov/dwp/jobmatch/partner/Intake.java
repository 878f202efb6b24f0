package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentBatchResponse;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.SubmitIncidentResponse;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Takes partners' forms in, one or many at a time. */
@Dependent
final class Intake {
    private final Reception reception;
    private final SignedIn signedIn;
    private final Directory directory;
    private final Accounts accounts;
    private final Heading heading;

    @Inject
    Intake(Reception reception, SignedIn signedIn, Directory directory, Accounts accounts, Heading heading) {
        this.reception = reception;
        this.signedIn = signedIn;
        this.directory = directory;
        this.accounts = accounts;
        this.heading = heading;
    }

    SubmitIncidentResponse submit(SubmitIncidentRequest request) {
        ContactUs form = new IncomingForm(
                        request.getIncident(),
                        request.getHeader().getPartnerUserRef(),
                        signedIn.partner(),
                        this::isSite,
                        accounts::asKnown)
                .form();
        ReceivedFiles files = IncomingFiles.of(request.getIncident().getAttachments());
        Receipt receipt = orRefused(
                () -> reception.submit(form, files, request.getHeader().getSubmissionId()));
        SubmitIncidentResponse response = new SubmitIncidentResponse();
        response.setReceipt(Answers.receipt(receipt));
        response.setHeader(heading.now());
        return response;
    }

    @SuppressWarnings("DoNotCallSuggester") // until it is there
    SubmitIncidentBatchResponse submit(SubmitIncidentBatchRequest request) {
        throw new MessageRefused(FaultCode.NOT_AVAILABLE);
    }

    private boolean isSite(String code) {
        return directory.site(code).isPresent();
    }
}

package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.dwp.jobmatch.amendment.Amendments;
import uk.gov.dwp.jobmatch.amendment.Update;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateRequest;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateResponse;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentResponse;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.Filled;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.status.StatusDesk;

/** Lets partners add to their incidents and take them back. */
@Dependent
final class Changes {
    private final Amendments amendments;
    private final StatusDesk status;
    private final Heading heading;

    @Inject
    Changes(Amendments amendments, StatusDesk status, Heading heading) {
        this.amendments = amendments;
        this.status = status;
        this.heading = heading;
    }

    AddIncidentUpdateResponse add(AddIncidentUpdateRequest request) {
        Update update = update(request);
        String submissionId = request.getHeader().getSubmissionId();
        AddIncidentUpdateResponse response = new AddIncidentUpdateResponse();
        try {
            response.setReceipt(Answers.receipt(orRefused(() -> amendments.add(update, submissionId))));
        } catch (MessageRefused refused) {
            throw refused.at(Changes::atTheTop);
        }
        response.setHeader(heading.now());
        return response;
    }

    /** The fields of an update stand at its top, and not in an incident or its customer as a form's do. */
    private static String atTheTop(String path) {
        return path.replaceFirst("^incident/(customer/)?", "");
    }

    WithdrawIncidentResponse withdraw(WithdrawIncidentRequest request) {
        String reference = request.getIncidentRef();
        String reason = Filled.in("reason", request.getReason());
        WithdrawIncidentResponse response = new WithdrawIncidentResponse();
        response.setStatus(Answers.status(orRefused(() -> {
            amendments.withdraw(reference, reason, request.getHeader().getSubmissionId());
            return status.byReference(reference);
        })));
        response.setHeader(heading.now());
        return response;
    }

    private static Update update(AddIncidentUpdateRequest request) {
        ReceivedFiles files = IncomingFiles.of(request.getAttachments());
        if (request.getNote() == null && request.getEmail() == null && request.getPhone() == null && files.isEmpty()) {
            throw new MessageRefused(
                    FaultCode.INVALID_REQUEST,
                    List.of(new FieldProblem(
                            ".", "INCOMPLETE", "Give a note, an email address, a phone number or a file.")));
        }
        return new Update(
                request.getIncidentRef(),
                Filled.orAbsent("note", request.getNote()),
                Filled.orAbsent("email", request.getEmail()),
                Filled.orAbsent("phone", request.getPhone()),
                files);
    }
}

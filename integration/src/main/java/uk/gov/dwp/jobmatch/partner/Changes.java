package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.amendment.Amendments;
import uk.gov.dwp.jobmatch.amendment.Update;
import uk.gov.dwp.jobmatch.file.ReceivedFiles;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateRequest;
import uk.gov.dwp.jobmatch.partner.v1.AddIncidentUpdateResponse;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentRequest;
import uk.gov.dwp.jobmatch.partner.v1.WithdrawIncidentResponse;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
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
        refuseBlank("reason", request.getReason());
        WithdrawIncidentResponse response = new WithdrawIncidentResponse();
        response.setStatus(Answers.status(orRefused(() -> {
            amendments.withdraw(
                    reference, request.getReason().strip(), request.getHeader().getSubmissionId());
            return status.byReference(reference);
        })));
        response.setHeader(heading.now());
        return response;
    }

    private static Update update(AddIncidentUpdateRequest request) {
        ReceivedFiles files = IncomingFiles.of(request.getAttachments());
        if (request.getNote() == null && request.getEmail() == null && request.getPhone() == null && files.isEmpty()) {
            throw invalid(".", "INCOMPLETE", "Give a note, an email address, a phone number or a file.");
        }
        return new Update(
                request.getIncidentRef(),
                strip("note", request.getNote()),
                strip("email", request.getEmail()),
                strip("phone", request.getPhone()),
                files);
    }

    private static @Nullable String strip(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        refuseBlank(field, text);
        return text.strip();
    }

    private static void refuseBlank(String field, String text) {
        if (text.isBlank()) {
            throw invalid(field, "TOO_SHORT", "Nothing but spaces.");
        }
    }

    private static MessageRefused invalid(String path, String code, String words) {
        return new MessageRefused(FaultCode.INVALID_REQUEST, List.of(new FieldProblem(path, code, words)));
    }
}

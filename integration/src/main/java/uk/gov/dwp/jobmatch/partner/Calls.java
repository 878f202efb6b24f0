package uk.gov.dwp.jobmatch.partner;

import static uk.gov.dwp.jobmatch.partner.Refusals.orRefused;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.contactcentre.CallRecorded;
import uk.gov.dwp.jobmatch.contactcentre.CallSheet;
import uk.gov.dwp.jobmatch.contactcentre.DueCall;
import uk.gov.dwp.jobmatch.contactcentre.ReportDesk;
import uk.gov.dwp.jobmatch.contactcentre.ReportedCall;
import uk.gov.dwp.jobmatch.contactcentre.ReportedCall.NewContact;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.partner.v1.CallbackList;
import uk.gov.dwp.jobmatch.partner.v1.ListCallbacksRequest;
import uk.gov.dwp.jobmatch.partner.v1.ListCallbacksResponse;
import uk.gov.dwp.jobmatch.partner.v1.NextAttempt;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeRequest;
import uk.gov.dwp.jobmatch.partner.v1.RecordCallbackOutcomeResponse;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.Filled;
import uk.gov.dwp.jobmatch.soap.fault.Listed;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;

/** Tells partners which calls their group owes, and hears what came of them. */
@Dependent
final class Calls {
    private final CallSheet sheet;
    private final ReportDesk reports;
    private final Heading heading;

    @Inject
    Calls(CallSheet sheet, ReportDesk reports, Heading heading) {
        this.sheet = sheet;
        this.reports = reports;
        this.heading = heading;
    }

    ListCallbacksResponse list(ListCallbacksRequest request) {
        Listing<DueCall> page = orRefused(
                () -> sheet.page(request.getSite(), request.getPageToken(), PageSize.asked(request.getPageSize())));
        ListCallbacksResponse response = new ListCallbacksResponse();
        response.setHeader(heading.now());
        response.setTotalCount(page.total());
        response.setNextPageToken(page.next());
        response.setCallbacks(new CallbackList());
        page.rows().forEach(call -> response.getCallbacks().getCallback().add(CallAnswers.callback(call)));
        return response;
    }

    RecordCallbackOutcomeResponse record(RecordCallbackOutcomeRequest request) {
        ReportedCall call = reported(request);
        CallRecorded recorded = record(request.getHeader().getSubmissionId(), call);
        RecordCallbackOutcomeResponse response = new RecordCallbackOutcomeResponse();
        response.setHeader(heading.now());
        response.setDuplicate(recorded.duplicate());
        response.setCallbackStatus(recorded.callback().name());
        response.setIncidentStatus(recorded.incident().name());
        return response;
    }

    private CallRecorded record(String submissionId, ReportedCall call) {
        try {
            return orRefused(() -> reports.record(submissionId, call));
        } catch (MessageRefused refused) {
            throw refused.at(Calls::asNew);
        }
    }

    /** A customer's new details stand at the top of a report, and not in a form. */
    private static String asNew(String path) {
        return path.replace("incident/customer/email", "newEmail").replace("incident/customer/phone", "newPhone");
    }

    private static ReportedCall reported(RecordCallbackOutcomeRequest request) {
        NextAttempt next = request.getNextAttempt();
        CallReport report = new CallReport(
                outcome(request.getOutcome()),
                request.isIdentityChecked(),
                lines(request.getNotes(), next == null ? null : next.getReason()),
                next == null ? null : next.getAt());
        return new ReportedCall(
                request.getCallbackRef(),
                request.getCallbackVersion(),
                request.getAttemptedAt(),
                Filled.in("madeBy", request.getMadeBy()),
                report,
                new NewContact(
                        Filled.orAbsent("newEmail", request.getNewEmail()),
                        Filled.orAbsent("newPhone", request.getNewPhone())));
    }

    private static CallOutcome outcome(String said) {
        return Listed.code(CallOutcome.class, said)
                .orElseThrow(
                        () -> new MessageRefused(FaultCode.UNKNOWN_CODE, List.of(FieldProblem.unknownCode("outcome"))));
    }

    private static @Nullable String lines(@Nullable String notes, @Nullable String reason) {
        String lines = Stream.of(notes, reason)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }
}

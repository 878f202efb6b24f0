package uk.gov.dwp.jobmatch.partner;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.partner.v1.FieldError;
import uk.gov.dwp.jobmatch.partner.v1.FieldErrorList;
import uk.gov.dwp.jobmatch.partner.v1.IncidentStatus;
import uk.gov.dwp.jobmatch.partner.v1.Receipt;
import uk.gov.dwp.jobmatch.partner.v1.RouteStep;
import uk.gov.dwp.jobmatch.partner.v1.RouteStepList;
import uk.gov.dwp.jobmatch.partner.v1.ServiceError;
import uk.gov.dwp.jobmatch.partner.v1.StatusEvent;
import uk.gov.dwp.jobmatch.partner.v1.StatusEventList;
import uk.gov.dwp.jobmatch.reception.Receipt.Step;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;
import uk.gov.dwp.jobmatch.soap.fault.MessageRefused;
import uk.gov.dwp.jobmatch.status.Event;
import uk.gov.dwp.jobmatch.status.Status;

/** What the helpdesk answers, in the contract's words. */
final class Answers {

    /** As long as the contract allows. */
    private static final int LONGEST_NOTE = 200;

    private Answers() {}

    static Receipt receipt(uk.gov.dwp.jobmatch.reception.Receipt given) {
        Receipt receipt = new Receipt();
        receipt.setIncidentRef(given.reference());
        receipt.setDuplicate(given.duplicate());
        receipt.setReceivedAt(given.receivedAt());
        receipt.setStatus(given.state().name());
        receipt.setPriority(given.priority().name());
        receipt.setDueAt(given.dueAt());
        receipt.setReplyChannel(given.replyChannel().name());
        receipt.setReplyToMasked(given.replyToMasked());
        receipt.setCallbackOwner(given.callbackOwner());
        receipt.setRoute(new RouteStepList());
        Step before = given.before();
        if (before != null) {
            add(receipt.getRoute(), before.rule(), before.why());
        }
        add(receipt.getRoute(), given.rule(), given.why());
        return receipt;
    }

    /** Why one item of a batch was not accepted. */
    static ServiceError error(MessageRefused refused, String correlationId) {
        ServiceError error = new ServiceError();
        error.setCode(refused.code().name());
        error.setMessage(refused.code().words());
        error.setRetryable(!refused.retryAfter().isZero());
        error.setRetryAfterSeconds((int) refused.retryAfter().toSeconds());
        error.setCorrelationId(correlationId);
        error.setFieldErrors(new FieldErrorList());
        refused.problems()
                .forEach(problem -> error.getFieldErrors().getFieldError().add(fieldError(problem)));
        return error;
    }

    private static FieldError fieldError(FieldProblem problem) {
        FieldError error = new FieldError();
        error.setPath(problem.path());
        error.setCode(problem.code());
        error.setMessage(problem.words());
        return error;
    }

    /** The decisions in the order in which they were made: the last one counts. */
    private static void add(RouteStepList route, String rule, Explanation why) {
        RouteStep step = new RouteStep();
        step.setSequence(route.getStep().size() + 1);
        step.setRule(rule);
        step.setExplanation(why.english());
        route.getStep().add(step);
    }

    static IncidentStatus status(Status found) {
        Incident incident = found.incident();
        IncidentStatus status = new IncidentStatus();
        status.setIncidentRef(incident.reference());
        status.setSubmissionId(found.submissionId());
        status.setStatus(incident.state().name());
        status.setPriority(incident.route().priority().name());
        status.setLastChangedAt(incident.changedAt());
        status.setDueAt(incident.dueAt());
        status.setReplyOutcome(outcome(found.reply()));
        status.setCallbackOwner(found.callbackOwner());
        status.setEvents(new StatusEventList());
        found.events().forEach(happened -> status.getEvents().getEvent().add(event(happened)));
        return status;
    }

    private static @Nullable String outcome(@Nullable DeliveryState reply) {
        if (reply == null) {
            return null;
        }
        return switch (reply) {
            case DUE, SENDING -> "PENDING";
            case SENT -> "SENT";
            case FAILED -> "FAILED";
            case DISCARDED -> "NOT_SENT";
        };
    }

    private static StatusEvent event(Event happened) {
        StatusEvent event = new StatusEvent();
        event.setAt(happened.at());
        event.setStatus(happened.kind().name());
        event.setNote(asked(happened.asked()));
        return event;
    }

    /** What is asked for, in words: those of the refusal where nobody wrote any. */
    private static @Nullable String asked(@Nullable String body) {
        if (body == null) {
            return null;
        }
        String words = Stream.of(Refusal.values())
                .filter(refusal -> refusal.name().equals(body))
                .findFirst()
                .map(refusal -> body + ": " + refusal.words(Language.EN))
                .orElse(body);
        return words.codePointCount(0, words.length()) <= LONGEST_NOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NOTE - 1)) + "…";
    }
}

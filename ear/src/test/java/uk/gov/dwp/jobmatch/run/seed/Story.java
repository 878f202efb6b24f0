package uk.gov.dwp.jobmatch.run.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.raisertask.TaskKind;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

/** One incident and what became of it, each step written down in the rows that the helpdesk itself writes for it. */
final class Story {

    private final Desk desk;
    private final Routed routed;
    private final long id;
    private final String reference;
    private final Instant receivedAt;

    private IncidentState state = IncidentState.NEW;
    private Instant changedAt;
    private String changedBy;
    private @Nullable String owner;
    private @Nullable Instant takenAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private @Nullable Outcome outcome;
    private int version;
    private @Nullable Instant stoppedAt;

    Story(Desk desk, Routed routed, Instant receivedAt) {
        this.desk = desk;
        this.routed = routed;
        this.id = desk.nextIncident();
        this.reference = Reference.at(receivedAt, id).toString();
        this.receivedAt = receivedAt;
        this.changedAt = receivedAt;
        this.changedBy = routed.form().raisedBy();
    }

    void raise() {
        enter(Entry.Kind.RAISED, changedBy, null, receivedAt);
        desk.audit(
                receivedAt,
                changedBy,
                AuditAction.INCIDENT_RAISED,
                reference,
                routed.decision().rule());
        acknowledge();
        if (routed.decision().alertsDutyManager()) {
            alert();
        }
        if (routed.decision().replyTo() == ReplyTo.NONE) {
            become(IncidentState.CLOSED, AuditTrail.SYSTEM, receivedAt);
            outcome = Outcome.NO_REPLY_POSSIBLE;
            closedAt = receivedAt;
            version = 0;
            enter(Entry.Kind.CLOSED, routed.form().raisedBy(), null, receivedAt);
        }
    }

    private void acknowledge() {
        var party = routed.recipient(routed.decision().replyTo());
        if (party.isPresent() && routed.form().channel() != Channel.ANONYMOUS) {
            desk.post().promise(id, Purpose.RECEIPT, party.get(), null, null, receivedAt);
        }
    }

    private void alert() {
        Recipient dutyManager = Recipient.mailbox("DUTY_MANAGER");
        desk.post().promise(id, Purpose.DUTY_ALERT, dutyManager, null, null, receivedAt);
        desk.audit(
                receivedAt,
                changedBy,
                AuditAction.SAFETY_ALERT_RAISED,
                reference,
                routed.decision().rule());
    }

    void take(String person, Duration after) {
        become(IncidentState.TAKEN, person, later(after));
        owner = person;
        takenAt = changedAt;
        enter(Entry.Kind.TAKEN, person, null, changedAt);
        desk.audit(changedAt, person, AuditAction.INCIDENT_TAKEN, reference, null);
        desk.audit(changedAt.plusSeconds(1), person, AuditAction.INCIDENT_READ, reference, null);
    }

    void note(String words, Duration after) {
        changedAt = later(after);
        version++;
        enter(Entry.Kind.NOTE, changedBy, words, changedAt);
        desk.audit(changedAt, changedBy, AuditAction.INCIDENT_NOTED, reference, null);
    }

    void waitForCustomer(Duration after) {
        become(IncidentState.WAITING_FOR_CUSTOMER, changedBy, later(after));
        enter(Entry.Kind.WAITING, changedBy, "Asked for a screenshot of the message.", changedAt);
        desk.audit(changedAt, changedBy, AuditAction.INCIDENT_WAITING, reference, null);
        stoppedAt = changedAt;
    }

    /** Sends the answer; where the route owes a call, answers with the call that is owed now. */
    @Nullable
    Call answer(String words, Duration after) {
        String person = changedBy;
        Instant now = later(after);
        long reply = enter(Entry.Kind.REPLY, person, words, now);
        for (Recipient recipient : routed.recipients()) {
            desk.post().promise(id, Purpose.REPLY, recipient, reply, null, now);
        }
        @Nullable Call call = routed.ownerGroup().isPresent() ? desk.calls().owe(this, reply, person, now) : null;
        become(call == null ? IncidentState.ANSWERED : IncidentState.CALLBACK_OWED, person, now);
        answeredAt = now;
        desk.audit(
                now,
                person,
                AuditAction.INCIDENT_ANSWERED,
                reference,
                routed.decision().replyTo().name());
        return call;
    }

    /** The helpdesk closes it; {@code reason} may be empty. */
    void close(Outcome how, String reason, Duration after) {
        become(IncidentState.CLOSED, changedBy, later(after));
        outcome = how;
        closedAt = changedAt;
        enter(Entry.Kind.CLOSED, changedBy, reason.isEmpty() ? how.name() : how.name() + ": " + reason, changedAt);
        desk.audit(changedAt, changedBy, AuditAction.INCIDENT_CLOSED, reference, how.name());
    }

    void reopen(String person, String reason, Duration after) {
        become(IncidentState.REOPENED, person, later(after));
        owner = null;
        enter(Entry.Kind.REOPENED, person, reason, changedAt);
        desk.audit(changedAt, person, AuditAction.INCIDENT_REOPENED, reference, null);
    }

    void resolvedByCall(String caller, Instant at) {
        become(IncidentState.CLOSED, caller, at);
        outcome = Outcome.RESOLVED_BY_CALL;
        closedAt = at;
    }

    void callEnded(String caller, Instant at) {
        become(IncidentState.ANSWERED, caller, at);
    }

    void calledInVain(String caller, Instant at) {
        become(IncidentState.REOPENED, caller, at);
        owner = null;
    }

    void askRaiserFor(Enum<?> code, Instant at) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", desk.nextTask());
        row.put("incident", id);
        row.put("office", routed.form().office());
        row.put("kind", TaskKind.CONTACT_DETAILS);
        row.put("refusal", code);
        row.put("asked_by", AuditTrail.SYSTEM);
        row.put("asked_at", at);
        row.put("due_at", at.plus(Duration.ofHours(4)));
        desk.book().add("raiser_task", row);
        enter(Entry.Kind.TASK_ASKED, AuditTrail.SYSTEM, code.name(), at);
    }

    long enter(Entry.Kind kind, String person, @Nullable String body, Instant at) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        long entry = desk.nextEntry();
        row.put("id", entry);
        row.put("incident", id);
        row.put("written_at", at);
        row.put("kind", kind);
        row.put("written_by", person);
        row.put("body", body);
        desk.book().add("entry", row);
        return entry;
    }

    private Instant later(Duration workingTime) {
        return desk.days().later(changedAt, workingTime);
    }

    private void become(IncidentState next, String person, Instant at) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException(reference + " cannot go from " + state + " to " + next);
        }
        state = next;
        changedBy = person;
        changedAt = at;
        version++;
    }

    /** Writes the incident as it stands at the end of the story, with the tasks that an escalation left. */
    void write() {
        Map<String, @Nullable Object> row = IncidentRow.of(routed);
        row.put("id", id);
        row.put("reference", reference);
        row.put("version", version);
        row.put("state", state);
        row.put("received_at", receivedAt);
        row.put("due_at", routed.dueAt(routed.answeringSite(), receivedAt));
        row.put("owner", owner);
        row.put("taken_at", takenAt);
        row.put("answered_at", answeredAt);
        row.put("closed_at", closedAt);
        row.put("outcome", outcome);
        row.put("changed_at", changedAt);
        row.put("changed_by", changedBy);
        desk.book().add("incident", row);
        if (stoppedAt != null) {
            Instant due = routed.dueAt(routed.answeringSite(), receivedAt);
            desk.book().add("pause", Map.of("incident", id, "number", 1, "began_at", stoppedAt, "due_before", due));
        }
        routed.decision().tasks().forEach(code -> askRaiserFor(code, receivedAt));
    }

    boolean isOver() {
        return state.isEnded();
    }

    long id() {
        return id;
    }

    String reference() {
        return reference;
    }

    Routed routed() {
        return routed;
    }
}

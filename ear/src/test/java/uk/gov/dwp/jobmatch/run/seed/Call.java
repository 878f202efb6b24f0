package uk.gov.dwp.jobmatch.run.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.routing.Refusal;

/** One callback and what came of it. */
final class Call {

    private static final Duration UNTIL_NEXT = Duration.ofHours(2);
    private static final Set<CallbackState> OPEN =
            EnumSet.of(CallbackState.OWED, CallbackState.OFFERED, CallbackState.HELD, CallbackState.TAKEN);

    private final Desk desk;
    private final Story story;
    private final long id;
    private final long reply;
    private final Instant owedAt;
    private final String reference;
    private final String group;

    private CallbackState state = CallbackState.OWED;
    private Instant changedAt;
    private String changedBy;
    private @Nullable Long joinedTo;
    private @Nullable String caller;
    private @Nullable Instant nextAttemptAt;
    private @Nullable CallOutcome outcome;
    private @Nullable Instant closedAt;
    private int attempts;
    private int version;

    Call(Desk desk, Story story, long id, long reply, Instant owedAt, String person) {
        this.desk = desk;
        this.story = story;
        this.id = id;
        this.reply = reply;
        this.owedAt = owedAt;
        this.reference = "CB-" + id;
        this.group = story.routed().ownerGroup().orElseThrow();
        this.changedAt = owedAt;
        this.changedBy = person;
    }

    /** Whether its number is still owed this call, so that the other one must join it. */
    boolean blocks(Call other) {
        return OPEN.contains(state) && phone().equals(other.phone());
    }

    void join(Call other) {
        state = CallbackState.JOINED;
        joinedTo = other.id;
        story.enter(Entry.Kind.CALL_OWED, changedBy, other.reference, owedAt);
        desk.audit(owedAt, changedBy, AuditAction.CALLBACK_JOINED, reference, story.reference());
    }

    /** Puts it on its group's board, unless the duty manager must let it go first. */
    void owe() {
        story.enter(Entry.Kind.CALL_OWED, changedBy, group, owedAt);
        desk.audit(owedAt, changedBy, AuditAction.CALLBACK_OWED, reference, story.reference());
        if (story.routed().decision().held()) {
            state = CallbackState.HELD;
        } else {
            offer(owedAt.plusSeconds(1));
        }
    }

    void release(Duration after) {
        if (state == CallbackState.HELD) {
            Instant at = later(after);
            desk.audit(at, "dutymanager", AuditAction.CALLBACK_RELEASED, reference, null);
            offer(at);
        }
    }

    private void offer(Instant at) {
        become(
                CallbackState.OFFERED,
                AuditTrail.SYSTEM,
                at.isAfter(desk.days().now()) ? desk.days().now() : at);
        desk.post().promise(story.id(), Purpose.CALL_REQUIRED, story.routed().callInbox(), reply, id, changedAt);
        desk.audit(changedAt, AuditTrail.SYSTEM, AuditAction.CALLBACK_OFFERED, reference, group);
    }

    /** Somebody of the group takes it; SERCO's team gives it to a caller. */
    void give(Duration after) {
        caller = story.routed().caller();
        boolean allocated = caller.equals("caller");
        become(CallbackState.TAKEN, allocated ? "qat" : caller, later(after));
        desk.audit(
                changedAt,
                changedBy,
                allocated ? AuditAction.CALLBACK_ALLOCATED : AuditAction.CALLBACK_TAKEN,
                reference,
                allocated ? caller : null);
    }

    /** Nobody was reached; it will be tried again. */
    void tryInVain(CallOutcome what, String notes, Duration after) {
        attempt(what, notes, later(after));
        nextAttemptAt = Days.due(changedAt, UNTIL_NEXT);
        story.enter(Entry.Kind.CALL_ATTEMPTED, maker(), body(what, notes), changedAt);
    }

    /** The third attempt or the last word: back to the helpdesk, or over. */
    void end(CallOutcome what, String notes, Instant at) {
        attempt(what, notes, at);
        boolean over = what == CallOutcome.SPOKE_RESOLVED || what == CallOutcome.REFUSED;
        state = over ? CallbackState.CLOSED : CallbackState.RETURNED;
        outcome = what;
        closedAt = at;
        story.enter(Entry.Kind.CALL_ENDED, maker(), body(what, notes), at);
        AuditAction action = over ? AuditAction.CALLBACK_CLOSED : AuditAction.CALLBACK_RETURNED;
        desk.audit(at, maker(), action, reference, what.name());
        tellStory(what, at);
    }

    private void tellStory(CallOutcome what, Instant at) {
        switch (what) {
            case SPOKE_RESOLVED -> story.resolvedByCall(maker(), at);
            case REFUSED -> story.callEnded(maker(), at);
            default -> story.calledInVain(maker(), at);
        }
        if (what == CallOutcome.NUMBER_UNOBTAINABLE) {
            story.askRaiserFor(Refusal.PHONE_INVALID, at);
        }
    }

    private void attempt(CallOutcome what, String notes, Instant at) {
        attempts++;
        become(state, maker(), at);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("callback", id);
        row.put("number", attempts);
        row.put("attempted_at", at);
        row.put("made_by", maker());
        row.put("outcome", what);
        row.put("identity_checked", what == CallOutcome.SPOKE_RESOLVED || what == CallOutcome.SPOKE_FOLLOW_UP);
        row.put("contact", what.countsAsAttempt());
        row.put("notes", notes.isEmpty() ? null : notes);
        desk.book().add("attempt", row);
        desk.audit(at, maker(), AuditAction.CALLBACK_ATTEMPTED, reference, what.name());
    }

    private void become(CallbackState next, String person, Instant at) {
        state = next;
        changedBy = person;
        changedAt = at;
        version++;
    }

    Instant later(Duration workingTime) {
        return desk.days().later(changedAt, workingTime);
    }

    void write() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("version", version);
        row.put("incident", story.id());
        row.put("entry", reply);
        row.put("owner_group", group);
        row.put("site", story.routed().callSite());
        row.put(
                "office",
                story.routed().callSite() == null ? story.routed().form().office() : null);
        row.put("state", state);
        row.put("joined_to", joinedTo);
        row.put("phone", phone());
        row.put("caller", caller);
        row.put("attempts", attempts);
        row.put("owed_at", owedAt);
        row.put("due_at", story.routed().dueAt(story.routed().callSite(), owedAt));
        row.put("next_attempt_at", nextAttemptAt);
        row.put("outcome", outcome);
        row.put("closed_at", closedAt);
        row.put("changed_at", changedAt);
        row.put("changed_by", changedBy);
        desk.book().add("callback", row);
    }

    CallbackState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    private String phone() {
        return String.valueOf(story.routed().form().customer().phone());
    }

    private String maker() {
        return Objects.requireNonNull(caller);
    }

    private static String body(CallOutcome what, String notes) {
        return notes.isEmpty() ? what.name() : what.name() + ": " + notes;
    }
}

package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where a caller writes down what came of the call, and when the next attempt is if one is needed. */
@Named
@RequestScoped
public class CallForm {

    private static final int LONGEST_NOTES = 4000;

    @Inject
    OpenCallback open;

    @Inject
    CallbackPage page;

    @Inject
    CallLog log;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Times times;

    @Inject
    Visitor visitor;

    @Inject
    InstantSource clock;

    private final Typed typed = new Typed();

    /** Whether to show it. Once sent it stays until its answer is out, or its words would not be read. */
    public boolean isShown() {
        return visitor.hasSent("outcome-form") || page.isMine();
    }

    public @Nullable String record() {
        CallOutcome outcome = typed.choice("callOutcome", CallOutcome.class);
        problems.checkChosen("callOutcome", outcome);
        problems.checkLength("callNotes", typed.text("callNotes"), LONGEST_NOTES);
        if (outcome != null) {
            checkIdentity(outcome);
            checkNextAttempt(outcome);
        }
        if (outcome == null || problems.isPresent()) {
            return null;
        }
        CallReport report = report(outcome);
        return open.act("callOutcome", (id, version) -> {
            tell(log.record(id, version, report));
            return Page.CALLBACKS.afresh();
        });
    }

    /** Says on the board what became of the call. */
    private void tell(Callback callback) {
        String next = callback.nextAttemptAt().map(times::soon).orElse("");
        notices.say("callback.recorded." + callback.state(), callback.reference(), next);
    }

    /** Nothing may be told to somebody whose identity was not checked (domain.md section 5). */
    private void checkIdentity(CallOutcome outcome) {
        if (outcome.isSpoken() && !typed.isTicked("identityChecked")) {
            problems.add("identityChecked", "problem.identityChecked");
        }
    }

    private void checkNextAttempt(CallOutcome outcome) {
        if (outcome.countsAsAttempt()) {
            nextAttempt().problem(clock.instant()).ifPresent(why -> problems.add("nextDay", "problem.nextDay." + why));
        }
    }

    private CallReport report(CallOutcome outcome) {
        String notes = typed.text("callNotes");
        Instant next = outcome.countsAsAttempt() ? nextAttempt().instant().orElseThrow() : null;
        return new CallReport(outcome, typed.isTicked("identityChecked"), notes.isEmpty() ? null : notes, next);
    }

    private NextAttempt nextAttempt() {
        return new NextAttempt(typed.text("nextDay"), typed.text("nextTime"));
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }

    /** When to try again unless the caller says otherwise. */
    public Instant getSuggestion() {
        return log.suggestedNextAttempt(open.getCallback());
    }

    /** What has been typed; the next attempt is filled in with the suggestion until something else is. */
    public Map<String, @Nullable Object> getFields() {
        if (!visitor.hasSent("outcome-form") && typed.text("nextDay").isEmpty()) {
            NextAttempt suggested = NextAttempt.at(getSuggestion());
            typed.put("nextDay", suggested.day());
            typed.put("nextTime", suggested.time());
        }
        return typed.getFields();
    }
}

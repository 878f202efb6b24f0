package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Attempt;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where the duty manager reads why a call is held and who asked for that, and lets it be made. */
@Named
@RequestScoped
public class ReleaseForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    OpenCallback open;

    @Inject
    CallbackPage page;

    @Inject
    CallbackBoard board;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Names names;

    @Inject
    Times times;

    private final Typed typed = new Typed();

    /** Whether to show it. Once sent it stays until its answer is out, or its words would not be read. */
    public boolean isShown() {
        return visitor.hasSent("release-form") || (visitor.holds(Role.DUTY_MANAGER) && isHeld());
    }

    public boolean isHeld() {
        return open.isPresent() && open.getCallback().state() == CallbackState.HELD;
    }

    public @Nullable String release() {
        String reason = typed.text("releaseReason");
        problems.checkGiven("releaseReason", reason);
        problems.checkLength("releaseReason", reason, LONGEST_REASON);
        if (problems.isPresent()) {
            return null;
        }
        return open.act("releaseReason", (id, version) -> {
            board.release(id, version, reason);
            notices.say("callback.released");
            return open.path();
        });
    }

    /** Who asked that nobody calls, and when: whoever raised an incident of it, and whoever stopped a call. */
    public List<String> getAskedBy() {
        Stream<String> raised = page.getAnswers().stream()
                .map(answer -> answer.incident())
                .filter(incident -> incident.form().staffSafety())
                .map(this::raised);
        return Stream.concat(
                        raised,
                        page.getAttempts().stream()
                                .filter(ReleaseForm::isStopped)
                                .map(this::stopped))
                .toList();
    }

    private String raised(Incident incident) {
        return words.of(
                "callback.held.raised",
                names.actor(incident.form().raisedBy()),
                incident.reference(),
                times.at(incident.receivedAt()));
    }

    private String stopped(Attempt attempt) {
        return words.of("callback.held.stopped", names.maker(attempt), times.at(attempt.attemptedAt()));
    }

    private static boolean isStopped(Attempt attempt) {
        return attempt.outcome() == CallOutcome.STOPPED_UNSAFE;
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

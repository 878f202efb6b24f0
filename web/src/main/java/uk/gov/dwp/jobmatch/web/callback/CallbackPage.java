package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Answer;
import uk.gov.dwp.jobmatch.callback.Attempt;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallScript;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** One call: whom to ring, what to say and not to say, and who may make it. */
@Named
@RequestScoped
public class CallbackPage {

    @Inject
    OpenCallback open;

    @Inject
    CallbackBoard board;

    @Inject
    CallScript script;

    @Inject
    CallLog log;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    Names names;

    private @Nullable List<Answer> answers;

    public @Nullable String take() {
        return open.act("take", (id, version) -> {
            board.take(id, version);
            notices.say("callback.taken");
            return open.path();
        });
    }

    /**
     * Whether the visitor may take the call, be it in place of a colleague. A form that was sent stays until its answer is
     * out.
     */
    public boolean isTakeable() {
        boolean caller = visitor.holds(Role.TEAM_LEADER) || visitor.holds(Role.ADVISER) || visitor.holds(Role.QAT);
        boolean now = open.isPresent()
                && open.getCallback().state().isTakeable()
                && !isMine()
                && board.isOwn(open.getCallback());
        return visitor.hasSent("take-form") || (caller && now);
    }

    /** Whether the visitor makes this call, and so may see the number. */
    public boolean isMine() {
        return is(CallbackState.TAKEN) && visitor.is(open.getCallback().caller());
    }

    private boolean is(CallbackState state) {
        return open.isPresent() && open.getCallback().state() == state;
    }

    /** Who is to be called. */
    public String getWhom() {
        return names.customer(open.getIncident().form().customer());
    }

    /** The number as people read it out. */
    public String getNumber() {
        return PhoneNumber.readable(open.getCallback().phone());
    }

    /** What to tell the customer: this callback's answer, then those of the ones that were joined to it. */
    public List<Answer> getAnswers() {
        if (answers == null) {
            answers = script.answers(open.getCallback());
        }
        return answers;
    }

    /** Whether any of the incidents that the call is about touches the safety of staff. */
    public boolean isUnsafe() {
        return getAnswers().stream().anyMatch(answer -> answer.incident().form().staffSafety());
    }

    public boolean isWelshNeeded() {
        return getAnswers().stream()
                .anyMatch(answer -> answer.incident().form().customer().language() == Language.CY);
    }

    /** Reference of the callback that this one is made together with; empty where it is made by itself. */
    public String getMadeWith() {
        return open.getCallback().joinedTo().map(Callback::referenceOf).orElse("");
    }

    public List<Attempt> getAttempts() {
        return log.attempts(open.getCallback());
    }
}

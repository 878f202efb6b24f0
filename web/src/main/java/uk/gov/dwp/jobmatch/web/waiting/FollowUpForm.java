package uk.gov.dwp.jobmatch.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.waiting.FollowUp;
import uk.gov.dwp.jobmatch.waiting.FollowUpDesk;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where the helpdesk says on which day an incident comes back. */
@Named
@RequestScoped
public class FollowUpForm {

    private static final String DAY = "followUpDay";
    private static final String WORDS = "followUpWords";
    private static final int LONGEST = 1000;

    @Inject
    FollowUpDesk desk;

    @Inject
    IncidentPage page;

    @Inject
    ComingDay days;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String set() {
        problems.checkGiven(DAY, typed.text(DAY));
        problems.checkLength(WORDS, typed.text(WORDS), LONGEST);
        LocalDate day = days.optional(DAY, typed);
        return days.attempt(
                DAY,
                () -> page.act(DAY, "follow-up.set", (id, version) -> {
                    if (day != null) {
                        desk.set(id, version, day, typed.text(WORDS));
                    }
                }));
    }

    public @Nullable String cancel() {
        return page.act("cancel-follow-up", "follow-up.cancelled", desk::cancel);
    }

    /** Held by somebody, or answered: what nobody has need not come back. */
    public boolean mayBeSet(Incident incident) {
        return visitor.hasSent("follow-up-form")
                || (worksHere() && incident.state().isHeldOrAnswered());
    }

    /** When it comes back; empty where it does not, or the visitor has nothing to do with it. */
    public Optional<FollowUp> of(Incident incident) {
        return worksHere() && !incident.state().isEnded() ? desk.of(incident) : Optional.empty();
    }

    /** Whether somebody has begun to choose: it must then stand open. */
    public boolean isBegun() {
        return visitor.hasSent("follow-up-form") && problems.isPresent();
    }

    private boolean worksHere() {
        return visitor.isOfHelpdesk();
    }

    /** What was typed; until something is, the next working day. */
    public Map<String, @Nullable Object> getFields() {
        if (!visitor.hasSent("follow-up-form") && typed.text(DAY).isEmpty()) {
            typed.put(DAY, desk.suggested().toString());
        }
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.matching.AccountMatch;
import uk.gov.dwp.jobmatch.matching.MatchDesk;
import uk.gov.dwp.jobmatch.matching.NoLongerSuggested;
import uk.gov.dwp.jobmatch.matching.Suggestion;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage.Deed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The part of an incident's page where the helpdesk says which account it is about, and takes that back. */
@Named
@RequestScoped
public class MatchForm {

    /** What is chosen among, and where a problem with it stands. */
    private static final String FIELD = "match";

    @Inject
    MatchDesk desk;

    @Inject
    IncidentPage page;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Suggestion> suggestions;
    private Optional<AccountMatch> standing = Optional.empty();
    private boolean looked;

    public @Nullable String confirm() {
        String chosen = request.getParameter(FIELD);
        problems.checkChosen(FIELD, chosen);
        return act("matching.done", (id, seen) -> desk.confirm(id, seen, String.valueOf(chosen)));
    }

    public @Nullable String undo() {
        return act("matching.undone", desk::undo);
    }

    private @Nullable String act(String done, Deed deed) {
        try {
            return page.act(FIELD, done, deed);
        } catch (NoLongerSuggested gone) {
            problems.add(FIELD, "problem.match.GONE");
        } catch (FormRefused refused) {
            problems.add(FIELD, "problem.match.REFUSED");
        }
        suggestions = null;
        return null;
    }

    /** Whether there is something to choose; a form that was sent stays until its answer is out. */
    public boolean isConfirmable() {
        return visitor.hasSent("match-form") || !getSuggestions().isEmpty();
    }

    public boolean isUndoable() {
        return visitor.hasSent("unmatch-form") || (worksHere() && standing().isPresent());
    }

    /** For those who work here alone. */
    public List<Suggestion> getSuggestions() {
        if (suggestions == null) {
            suggestions = worksHere() ? desk.suggestions(page.getIncident()) : List.of();
        }
        return suggestions;
    }

    /** What somebody has said; asked for only where that stands. */
    public @Nullable AccountMatch getStanding() {
        return standing().orElse(null);
    }

    private Optional<AccountMatch> standing() {
        if (!looked) {
            boolean known = page.getIncident().form().customer().accountRef() != null;
            standing = known ? desk.standing(page.getIncident()) : Optional.empty();
            looked = true;
        }
        return standing;
    }

    private boolean worksHere() {
        return visitor.isOfHelpdesk();
    }
}

package uk.gov.dwp.jobmatch.web.relation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.reception.FormRefused;
import uk.gov.dwp.jobmatch.sitemove.SiteMoves;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The part of an incident's page where the helpdesk gives it to another Employer Direct site. */
@Named
@RequestScoped
public class SiteMoveForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    SiteMoves moves;

    @Inject
    IncidentPage page;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String move() {
        problems.checkGiven("newSite", typed.text("newSite"));
        problems.checkGiven("moveReason", typed.text("moveReason"));
        problems.checkLength("moveReason", typed.text("moveReason"), LONGEST_REASON);
        try {
            return page.act(
                    "moveReason",
                    "move.done",
                    (id, seen) -> moves.move(id, seen, typed.text("newSite"), typed.text("moveReason")));
        } catch (FormRefused refused) {
            problems.add("newSite", "problem.not-possible");
            return null;
        }
    }

    /** Whether the visitor may move it now; a form that was sent stays until its answer is out. */
    public boolean isMovable() {
        boolean worksHere = visitor.isOfHelpdesk();
        return visitor.hasSent("move-form") || (worksHere && moves.isMovable(page.getIncident()));
    }

    public List<Site> getSites() {
        return moves.choices(page.getIncident());
    }

    /** Whether somebody has written into a field, which must then stand open. */
    public boolean writing(String field) {
        return !typed.text(field).isEmpty() || !problems.of(field).isEmpty();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

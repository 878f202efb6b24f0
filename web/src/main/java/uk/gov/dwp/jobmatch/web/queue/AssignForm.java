package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.AssignmentDesk;
import uk.gov.dwp.jobmatch.assignment.NoSuchColleague;
import uk.gov.dwp.jobmatch.assignment.ReasonNeeded;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an incident's own page gives it to somebody, or says that it is about something else. */
@Named
@RequestScoped
public class AssignForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    IncidentPage page;

    @Inject
    AssignmentDesk assignments;

    @Inject
    ColleagueChoices colleagues;

    @Inject
    Changes changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String assign() {
        String to = typed.text("assignTo");
        problems.checkGiven("assignTo", to);
        problems.checkLength("assignReason", typed.text("assignReason"), LONGEST_REASON);
        if (problems.isPresent()) {
            return null;
        }
        try {
            return changes.attempt("assignTo", () -> {
                assignments.assign(id(), page.getVersion(), to, typed.text("assignReason"));
                notices.say("assign.done", colleagues.name(to));
                return here();
            });
        } catch (ReasonNeeded held) {
            problems.add("assignReason", "problem.assignReason", colleagues.name(held.holder()));
        } catch (NoSuchColleague left) {
            problems.add("assignTo", "problem.assignTo");
        }
        return null;
    }

    public @Nullable String categorise() {
        Category category = typed.choice("newCategory", Category.class);
        problems.checkChosen("newCategory", category);
        if (category == null) {
            return null;
        }
        return changes.attempt("newCategory", () -> {
            assignments.categorise(id(), page.getVersion(), category);
            notices.say("categorise.done");
            return here();
        });
    }

    /** Whether this is for the visitor to do, and not too late. */
    public boolean isPossible() {
        boolean mine = visitor.isOfHelpdesk();
        return isInUse() || (mine && !page.getIncident().state().isEnded());
    }

    /** Whether somebody is busy with the form, which must then stand open. */
    public boolean isInUse() {
        return visitor.hasSent("assign-form") || visitor.hasSent("categorise-form");
    }

    private long id() {
        Incident incident = page.getIncident();
        return incident.id();
    }

    private String here() {
        return Page.INCIDENT.afresh("reference", page.getReference());
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

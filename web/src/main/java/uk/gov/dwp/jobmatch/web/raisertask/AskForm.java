package uk.gov.dwp.jobmatch.web.raisertask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.raisertask.NoSuchTask;
import uk.gov.dwp.jobmatch.raisertask.RaiserTask;
import uk.gov.dwp.jobmatch.raisertask.TaskDesk;
import uk.gov.dwp.jobmatch.raisertask.TaskKind;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The part of an incident's page where the helpdesk asks whoever raised it, and sees what has not come yet. */
@Named
@RequestScoped
public class AskForm {

    private static final int LONGEST = 1000;

    @Inject
    TaskDesk desk;

    @Inject
    IncidentPage page;

    @Inject
    Problems problems;

    @Inject
    TaskWords taskWords;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private @Nullable List<RaiserTask> tasks;

    public @Nullable String ask() {
        TaskKind kind = typed.choice("askedFor", TaskKind.class);
        problems.checkChosen("askedFor", kind);
        problems.checkGiven("askWords", typed.text("askWords"));
        problems.checkLength("askWords", typed.text("askWords"), LONGEST);
        return page.act("askWords", "ask.done", (id, seen) -> {
            if (kind != null) {
                desk.ask(id, seen, kind, typed.text("askWords"));
            }
        });
    }

    public @Nullable String drop() {
        String chosen = String.valueOf(request.getParameter("droppedTask"));
        if (!chosen.matches("[0-9]{1,18}")) {
            problems.add("drop", "problem.drop");
        }
        try {
            return page.act("drop", "ask.dropped", (id, seen) -> desk.drop(id, seen, Long.parseLong(chosen)));
        } catch (NoSuchTask settled) {
            problems.add("drop", "problem.task-settled");
            return null;
        }
    }

    /** Whether the visitor may ask now; a form that was sent stays until its answer is out. */
    public boolean isAskable() {
        return visitor.hasSent("ask-form")
                || (worksHere() && !page.getIncident().state().isEnded());
    }

    public boolean isDroppable() {
        return visitor.hasSent("drop-form") || (worksHere() && !getTasks().isEmpty());
    }

    private boolean worksHere() {
        return visitor.isOfHelpdesk();
    }

    /** What the raiser has still to do. */
    public List<RaiserTask> getTasks() {
        if (tasks == null) {
            tasks = desk.open(page.getIncident());
        }
        return tasks;
    }

    /** What a task asks for, in one line. */
    public String told(RaiserTask task) {
        return taskWords.of(task);
    }

    public TaskKind[] getKinds() {
        return TaskKind.values();
    }

    /** Whether somebody has written into a field, which must then stand open. */
    public boolean writing(String field) {
        return !typed.text(field).isEmpty() || !problems.of(field).isEmpty();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

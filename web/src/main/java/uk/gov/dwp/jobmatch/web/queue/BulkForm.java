package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.AssignmentDesk;
import uk.gov.dwp.jobmatch.assignment.NoSuchColleague;
import uk.gov.dwp.jobmatch.assignment.ReasonNeeded;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Ticks;
import uk.gov.dwp.jobmatch.web.form.Ticks.Tick;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Times;

/** One deed for all rows that were ticked: each in a transaction of its own, and told whether it was done or why not. */
@Named
@RequestScoped
public class BulkForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    QueuePage page;

    @Inject
    AssignmentDesk assignments;

    @Inject
    IncidentDesk desk;

    @Inject
    ColleagueChoices colleagues;

    @Inject
    Ticks ticks;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Times times;

    private final Typed typed = new Typed();

    public void assign() {
        String to = typed.text("assignTo");
        problems.checkGiven("assignTo", to);
        problems.checkLength("assignReason", typed.text("assignReason"), LONGEST_REASON);
        each(row -> assignments.assign(row.id(), row.version(), to, typed.text("assignReason")));
    }

    public void categorise() {
        Category category = typed.choice("newCategory", Category.class);
        problems.checkChosen("newCategory", category);
        if (category != null) {
            each(row -> assignments.categorise(row.id(), row.version(), category));
        }
    }

    public void close() {
        Outcome outcome = typed.choice("outcome", Outcome.class);
        problems.checkChosen("outcome", outcome);
        problems.checkGiven("closeReason", typed.text("closeReason"));
        problems.checkLength("closeReason", typed.text("closeReason"), LONGEST_REASON);
        if (outcome != null) {
            each(row -> desk.close(row.id(), row.version(), outcome, typed.text("closeReason")));
        }
    }

    /** What could not be done stays ticked on the page that follows. */
    private void each(Consumer<Tick> deed) {
        if (ticks.all().isEmpty()) {
            problems.add("ticked", "problem.ticked.incidents");
        }
        if (problems.isPresent()) {
            return;
        }
        List<Tick> undone = new ArrayList<>();
        for (Tick row : ticks.all()) {
            if (!isDone(row, deed)) {
                undone.add(row);
            }
        }
        int done = ticks.all().size() - undone.size();
        if (done > 0) {
            notices.sayCount("bulk.done", done);
        }
        page.goTo(page.getAddress() + Ticks.kept(undone));
    }

    private boolean isDone(Tick row, Consumer<Tick> deed) {
        try {
            deed.accept(row);
            return true;
        } catch (ChangedByAnother change) {
            notices.warn("bulk.changed", row.name(), colleagues.name(change.by()), times.soon(change.at()));
        } catch (ReasonNeeded held) {
            notices.warn("bulk.reason-needed", row.name(), colleagues.name(held.holder()));
        } catch (NotPossibleNow state) {
            notices.warn("bulk.not-possible", row.name());
        } catch (NoSuchColleague left) {
            notices.warn("bulk.no-such-colleague", row.name());
        } catch (NoSuchIncident gone) {
            notices.warn("bulk.gone", row.name());
        }
        return false;
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.queue.SavedView;
import uk.gov.dwp.jobmatch.queue.SavedViews;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where somebody keeps what the queue shows under a name, opens it again, starts with it or forgets it. */
@Named
@RequestScoped
public class SavedViewsForm {

    private static final int LONGEST_NAME = 60;

    @Inject
    QueuePage page;

    @Inject
    SavedViews views;

    @Inject
    Visitor visitor;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    private final Typed typed = new Typed();
    private @Nullable List<SavedView> all;

    public void save() {
        String name = typed.text("viewName");
        problems.checkGiven("viewName", name);
        problems.checkLength("viewName", name, LONGEST_NAME);
        if (!problems.isPresent()) {
            views.save(name, typed.isTicked("viewShared"), page.getFilter(), page.getOrder());
            notices.say("views.saved");
            page.goTo(page.getAddress());
        }
    }

    public void delete() {
        chosen().ifPresent(view -> {
            views.delete(view.id());
            notices.say("views.deleted");
            page.goTo(page.getAddress());
        });
    }

    public void startWith() {
        chosen().ifPresent(view -> {
            views.startWith(view.id());
            notices.say("views.start.set");
            page.goTo(page.getAddress());
        });
    }

    public void startWithNone() {
        views.startWith(0);
        notices.say("views.start.none");
        page.goTo(page.getAddress());
    }

    /** The one that was picked; without one it is asked for. */
    private Optional<SavedView> chosen() {
        Optional<SavedView> view = getAll().stream()
                .filter(some -> String.valueOf(some.id()).equals(typed.text("savedView")))
                .findFirst();
        if (view.isEmpty()) {
            problems.add("savedView", "problem.savedView");
        }
        return view;
    }

    public List<SavedView> getAll() {
        if (all == null) {
            all = views.all();
        }
        return all;
    }

    /** Whether a view is what the queue shows now. */
    public boolean isShown(SavedView view) {
        return view.query().equals(SavedView.query(page.getFilter(), page.getOrder()));
    }

    /** Whether somebody is busy with the form, which must then stand open. */
    public boolean isInUse() {
        return visitor.hasSent("views-form") || visitor.hasSent("save-view-form");
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

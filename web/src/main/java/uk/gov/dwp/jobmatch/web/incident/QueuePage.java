package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.queue.QueuePosition;
import uk.gov.dwp.jobmatch.queue.WorkQueue;
import uk.gov.dwp.jobmatch.queue.WorkQueue.View;
import uk.gov.dwp.jobmatch.routing.Priority;

/** The work order, a page at a time; which part of it stands in the address. */
@Named
@RequestScoped
public class QueuePage {

    private static final int ROWS = 25;

    @Inject
    WorkQueue queue;

    private String view = "";
    private String priority = "";
    private String after = "";
    private String before = "";
    private WorkQueue.@Nullable Page page;

    public WorkQueue.Page getPage() {
        if (page == null) {
            Optional<QueuePosition> end = QueuePosition.parse(before);
            Priority only = chosenPriority().orElse(null);
            page = end.isPresent()
                    ? queue.pageBefore(chosenView(), only, end.get(), ROWS)
                    : queue.pageAfter(
                            chosenView(), only, QueuePosition.parse(after).orElse(null), ROWS);
        }
        return page;
    }

    public List<View> getViews() {
        return Arrays.asList(View.values());
    }

    public List<Priority> getPriorities() {
        return Arrays.asList(Priority.values());
    }

    /** How many a view holds under the priority that is chosen. */
    public long inView(View some) {
        return queue.count(some, chosenPriority().orElse(null));
    }

    /** How many of a priority the chosen view holds; null is any. */
    public long inPriority(@Nullable Priority some) {
        return queue.count(chosenView(), some);
    }

    public boolean isView(View some) {
        return chosenView() == some;
    }

    public boolean isPriority(@Nullable Priority some) {
        return chosenPriority().equals(Optional.ofNullable(some));
    }

    private View chosenView() {
        return getViews().stream()
                .filter(some -> some.name().equals(view))
                .findFirst()
                .orElse(View.OPEN);
    }

    private Optional<Priority> chosenPriority() {
        return getPriorities().stream()
                .filter(some -> some.name().equals(priority))
                .findFirst();
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}

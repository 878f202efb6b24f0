package uk.gov.dwp.jobmatch.web.raisertask;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.raisertask.AskedOfUs;
import uk.gov.dwp.jobmatch.raisertask.AskedOfUs.Asked;
import uk.gov.dwp.jobmatch.raisertask.NoSuchTask;
import uk.gov.dwp.jobmatch.raisertask.RaiserTask;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** What the helpdesk asks of a Jobcentre, the longest due first; one task at a time stands open to be answered. */
@Named
@RequestScoped
public class TasksPage {

    private static final int ROWS = 25;
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,15})-([0-9]{1,18})");

    @Inject
    AskedOfUs asked;

    @Inject
    ListPlace place;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.task}")
    @Nullable
    String chosen;

    private String task = "";
    private @Nullable KeysetPage<Asked> page;
    private Optional<Asked> open = Optional.empty();
    private boolean looked;

    @PostConstruct
    void begin() {
        task = chosen == null ? "" : chosen;
    }

    public KeysetPage<Asked> getPage() {
        if (page == null) {
            page = place.page(ROWS, TasksPage::key, this::read);
        }
        return page;
    }

    private static String key(Asked row) {
        return row.task().dueAt().toEpochMilli() + "-" + row.task().id();
    }

    private List<Asked> read(String after, int limit) {
        Matcher start = PLACE.matcher(after);
        return start.matches()
                ? asked.after(
                        Instant.ofEpochMilli(Long.parseLong(start.group(1))), Long.parseLong(start.group(2)), limit)
                : asked.after(Instant.EPOCH, 0, limit);
    }

    /** Whether a task stands open: one that was settled meanwhile, or is another Jobcentre's, does not. */
    public boolean isOpen() {
        return open().isPresent();
    }

    public Asked getAsked() {
        return open().orElseThrow();
    }

    private Optional<Asked> open() {
        if (!looked) {
            open = find();
            looked = true;
        }
        return open;
    }

    private Optional<Asked> find() {
        if (!task.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(asked.open(Long.parseLong(task)));
        } catch (NoSuchTask settledOrAnothers) {
            return Optional.empty();
        }
    }

    /** Whether a row is the task that stands open. */
    public boolean isOpen(RaiserTask row) {
        return isOpen() && getAsked().task().id() == row.id();
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }
}

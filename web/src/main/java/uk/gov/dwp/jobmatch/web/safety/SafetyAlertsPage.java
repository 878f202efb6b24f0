package uk.gov.dwp.jobmatch.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.safety.AlertFile;
import uk.gov.dwp.jobmatch.safety.AlertHistory;

/** All alerts with who knew of them when: the open ones first, then those that are over, a page at a time. */
@Named
@RequestScoped
public class SafetyAlertsPage {

    private static final int ROWS = 25;

    @Inject
    AlertFile file;

    private long before = Long.MAX_VALUE;
    private @Nullable List<AlertHistory> open;
    private @Nullable List<AlertHistory> closed;

    /** Only the first page shows them: the rest is about the past. */
    public List<AlertHistory> getOpen() {
        if (open == null) {
            open = isFirst() ? file.open() : List.of();
        }
        return open;
    }

    public List<AlertHistory> getClosed() {
        List<AlertHistory> rows = rows();
        return rows.subList(0, Math.min(ROWS, rows.size()));
    }

    /** One more than a page holds, to know whether there is another. */
    private List<AlertHistory> rows() {
        if (closed == null) {
            closed = file.closed(before, ROWS + 1);
        }
        return closed;
    }

    public boolean isFirst() {
        return before == Long.MAX_VALUE;
    }

    /** Whether there are older ones. */
    public boolean isMore() {
        return rows().size() > ROWS;
    }

    /** Id of the last alert shown, below which the next page starts. */
    public long getLast() {
        List<AlertHistory> shown = getClosed();
        return shown.get(shown.size() - 1).alert().id();
    }

    public long getBefore() {
        return before;
    }

    public void setBefore(long before) {
        this.before = before;
    }
}

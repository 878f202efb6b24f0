package uk.gov.dwp.jobmatch.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.safety.AlertFile;
import uk.gov.dwp.jobmatch.safety.AlertHistory;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** All alerts with who knew of them when: the open ones first, then those that are over, a page at a time. */
@Named
@RequestScoped
public class SafetyAlertsPage {

    private static final int ROWS = 25;

    @Inject
    AlertFile file;

    @Inject
    ListPlace place;

    private @Nullable List<AlertHistory> open;
    private @Nullable KeysetPage<AlertHistory> closed;

    /** Only the first page shows them: the rest is about the past. */
    public List<AlertHistory> getOpen() {
        if (open == null) {
            open = place.isStart() ? file.open() : List.of();
        }
        return open;
    }

    public KeysetPage<AlertHistory> getClosed() {
        if (closed == null) {
            closed = place.page(
                    ROWS,
                    history -> history.alert().id(),
                    (id, limit) -> file.closed(ListPlace.number(id, Long.MAX_VALUE), limit));
        }
        return closed;
    }
}

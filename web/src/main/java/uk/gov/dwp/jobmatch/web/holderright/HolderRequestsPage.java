package uk.gov.dwp.jobmatch.web.holderright;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.holderright.HolderRequests;

/** The requests of account holders that are under way, those that are due soonest first, a page at a time; and the last that ended. */
@Named
@RequestScoped
public class HolderRequestsPage {

    private static final int ROWS = 25;

    @Inject
    HolderRequests requests;

    private String day = "";
    private long after;
    private @Nullable List<HolderRequest> rows;
    private @Nullable List<HolderRequest> ended;

    public List<HolderRequest> getRows() {
        List<HolderRequest> all = all();
        return all.subList(0, Math.min(ROWS, all.size()));
    }

    /** Whether there are more that are due later. */
    public boolean isMore() {
        return all().size() > ROWS;
    }

    public boolean isFirst() {
        return day.isEmpty();
    }

    /** Behind which the next page starts. */
    public HolderRequest getLast() {
        return getRows().get(getRows().size() - 1);
    }

    public List<HolderRequest> getEnded() {
        if (ended == null) {
            ended = requests.ended(ROWS);
        }
        return ended;
    }

    /** One more than a page holds, to know whether there is another. */
    private List<HolderRequest> all() {
        if (rows == null) {
            rows = requests.underWay(from(), after, ROWS + 1);
        }
        return rows;
    }

    private LocalDate from() {
        try {
            return day.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(day);
        } catch (DateTimeParseException guessed) {
            return LocalDate.EPOCH;
        }
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = after;
    }
}

package uk.gov.dwp.jobmatch.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.measure.ControlMeasure;
import uk.gov.dwp.jobmatch.measure.ControlMeasures;

/** All control measures that stand, those to be reviewed soonest first, a page at a time. */
@Named
@RequestScoped
public class ControlMeasuresPage {

    private static final int ROWS = 25;

    @Inject
    ControlMeasures measures;

    private String day = "";
    private long after;
    private @Nullable List<ControlMeasure> rows;

    public List<ControlMeasure> getRows() {
        List<ControlMeasure> all = all();
        return all.subList(0, Math.min(ROWS, all.size()));
    }

    /** Whether there are more to review later. */
    public boolean isMore() {
        return all().size() > ROWS;
    }

    public boolean isFirst() {
        return day.isEmpty();
    }

    /** Behind which the next page starts. */
    public ControlMeasure getLast() {
        return getRows().get(getRows().size() - 1);
    }

    /** One more than a page holds, to know whether there is another. */
    private List<ControlMeasure> all() {
        if (rows == null) {
            rows = measures.toReview(from(), after, ROWS + 1);
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

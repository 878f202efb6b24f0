package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.report.Reconciliation;
import uk.gov.dwp.jobmatch.report.Reconciliation.Day;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** What became of each partner's forms, by the day; the days stand in the address. */
@Named
@RequestScoped
public class ReconciliationPage {

    @Inject
    Reconciliation reconciliation;

    @Inject
    InstantSource clock;

    private String to = "";
    private String days = "";
    private @Nullable List<Day> rows;

    public List<Day> getRows() {
        if (rows == null) {
            rows = reconciliation.days(getPeriod().first(), getPeriod().last());
        }
        return rows;
    }

    /** How many rows do not add up. */
    public long getDiffering() {
        return getRows().stream().filter(row -> row.difference() > 0).count();
    }

    public Period getPeriod() {
        return Period.of(to, days, getToday());
    }

    /** The last day that can be asked for. */
    public LocalDate getToday() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to.strip();
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days.strip();
    }
}

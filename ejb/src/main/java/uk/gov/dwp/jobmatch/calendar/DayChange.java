package uk.gov.dwp.jobmatch.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** A day off more or less, for a nation or for one calendar. */
@Entity
@Table(name = "closed_day")
public class DayChange extends Change {

    private @Nullable String calendar;

    @Enumerated(EnumType.STRING)
    private @Nullable Nation nation;

    private LocalDate day;
    private String name;
    private boolean closed;

    protected DayChange() {}

    /** {@code closed} tells a day that is added from one that is withdrawn. */
    DayChange(Scope scope, BankHoliday holiday, boolean closed, String reason, String changedBy, Instant since) {
        super(since, reason, changedBy);
        this.calendar = scope.calendar();
        this.nation = scope.nation();
        this.day = holiday.day();
        this.name = holiday.name();
        this.closed = closed;
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }

    /** Whether it is a day off from then on. */
    public boolean isClosed() {
        return closed;
    }

    public Scope scope() {
        return nation == null ? Scope.calendar(String.valueOf(calendar)) : Scope.nation(nation);
    }

    boolean concerns(NamedCalendar other) {
        return scope().includes(other);
    }

    BankHolidays in(BankHolidays holidays) {
        return closed ? holidays.with(new BankHoliday(day, name)) : holidays.without(day);
    }
}

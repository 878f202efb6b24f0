package uk.gov.dwp.jobmatch.calendar;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import uk.gov.dwp.jobmatch.worktime.OpeningHours;

/** New opening hours of a calendar. */
@Entity
@Table(name = "opening_hours")
public class HoursChange extends Change {

    private String calendar;
    private String weekdays;
    private String opens;
    private String closes;

    protected HoursChange() {}

    HoursChange(String calendar, OpeningHours hours, String reason, String changedBy, Instant since) {
        super(since, reason, changedBy);
        this.calendar = calendar;
        this.weekdays = hours.weekdays().stream().map(DayOfWeek::name).collect(joining(" "));
        this.opens = hours.opens().toString();
        this.closes = hours.closes().toString();
    }

    public String calendar() {
        return calendar;
    }

    public OpeningHours hours() {
        Set<DayOfWeek> open =
                Arrays.stream(weekdays.split(" ")).map(DayOfWeek::valueOf).collect(toSet());
        return new OpeningHours(open, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}

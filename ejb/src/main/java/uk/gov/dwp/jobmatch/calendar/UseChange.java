package uk.gov.dwp.jobmatch.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Another calendar for a place. */
@Entity
@Table(name = "calendar_use")
public class UseChange extends Change {

    private String place;
    private String calendar;

    protected UseChange() {}

    UseChange(Workplace place, String calendar, String reason, String changedBy, Instant since) {
        super(since, reason, changedBy);
        this.place = place.code();
        this.calendar = calendar;
    }

    public Workplace place() {
        return new Workplace(place);
    }

    public String calendar() {
        return calendar;
    }
}

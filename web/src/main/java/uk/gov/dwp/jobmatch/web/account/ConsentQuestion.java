package uk.gov.dwp.jobmatch.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Asks how consent stood at an instant; the instant stands in the address, so that the answer can be asked for again. */
@Named
@RequestScoped
public class ConsentQuestion {

    @Inject
    Problems problems;

    @Inject
    InstantSource clock;

    private String on = "";
    private String time = "";

    /** The instant that is asked about; null for none, and where it is to be written anew, which is said at its field. */
    @Nullable
    Instant read() {
        AskedInstant asked = AskedInstant.of(on, time, clock.instant());
        asked.problems().forEach(problems::add);
        return asked.instant();
    }

    public boolean isOpen() {
        return !on.isEmpty() || !time.isEmpty();
    }

    /** The last day that can be asked about. */
    public LocalDate getToday() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on.strip();
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time.strip();
    }
}

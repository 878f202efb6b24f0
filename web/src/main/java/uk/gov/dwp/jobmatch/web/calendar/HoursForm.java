package uk.gov.dwp.jobmatch.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.calendar.CalendarDesk;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.worktime.OpeningHours;

/** Where a calendar is given other opening hours. */
@Named
@RequestScoped
public class HoursForm {

    private static final int LONGEST_REASON = 200;

    @Inject
    CalendarDesk desk;

    @Inject
    CalendarChanges changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    private final Typed typed = new Typed();

    public @Nullable String set() {
        String calendar = typed.text("hoursCalendar");
        problems.checkGiven("hoursCalendar", calendar);
        problems.checkGiven("hoursReason", typed.text("hoursReason"));
        problems.checkLength("hoursReason", typed.text("hoursReason"), LONGEST_REASON);
        Optional<OpeningHours> hours = hours();
        return changes.make("hoursCalendar", () -> {
            desk.setHours(calendar, hours.orElseThrow(), typed.text("hoursReason"));
            notices.say("calendars.hours.set");
        });
    }

    private Optional<OpeningHours> hours() {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (typed.isTicked("open" + day)) {
                days.add(day);
            }
        }
        if (days.isEmpty()) {
            problems.add("openMONDAY", "problem.weekdays");
        }
        Optional<LocalTime> opens = time("opens");
        Optional<LocalTime> closes = time("closes");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            problems.add("closes", "problem.closes.first");
        }
        return problems.isPresent()
                ? Optional.empty()
                : Optional.of(new OpeningHours(days, opens.orElseThrow(), closes.orElseThrow()));
    }

    /** To the minute, as the row keeps it. */
    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(typed.text(field)).withSecond(0).withNano(0));
        } catch (DateTimeException nonsense) {
            problems.add(field, "problem." + field);
            return Optional.empty();
        }
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

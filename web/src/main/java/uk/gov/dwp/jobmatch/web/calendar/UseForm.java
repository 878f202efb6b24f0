package uk.gov.dwp.jobmatch.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.calendar.CalendarDesk;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** Where a calendar is added, and a place is given one. */
@Named
@RequestScoped
public class UseForm {

    private static final int LONGEST_NAME = 100;
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

    public @Nullable String add() {
        String code = typed.text("calendarCode");
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            problems.add("calendarCode", "problem.calendarCode");
        }
        problems.checkGiven("calendarName", typed.text("calendarName"));
        problems.checkLength("calendarName", typed.text("calendarName"), LONGEST_NAME);
        Nation nation = typed.choice("calendarNation", Nation.class);
        problems.checkChosen("calendarNation", nation);
        return changes.make("calendarCode", () -> {
            if (nation != null) {
                desk.add(code, typed.text("calendarName"), nation);
                notices.say("calendars.added");
            }
        });
    }

    public @Nullable String use() {
        problems.checkGiven("usePlace", typed.text("usePlace"));
        problems.checkGiven("useCalendar", typed.text("useCalendar"));
        problems.checkGiven("useReason", typed.text("useReason"));
        problems.checkLength("useReason", typed.text("useReason"), LONGEST_REASON);
        return changes.make("useCalendar", () -> {
            desk.use(new Workplace(typed.text("usePlace")), typed.text("useCalendar"), typed.text("useReason"));
            notices.say("calendars.used");
        });
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

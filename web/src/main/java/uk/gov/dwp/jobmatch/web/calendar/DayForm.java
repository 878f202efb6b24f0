package uk.gov.dwp.jobmatch.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.calendar.CalendarDesk;
import uk.gov.dwp.jobmatch.calendar.Scope;
import uk.gov.dwp.jobmatch.due.DueTimesAcross;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;

/** Where a day off is added, or made a working day again. */
@Named
@RequestScoped
public class DayForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 200;

    @Inject
    CalendarDesk desk;

    @Inject
    DueTimesAcross across;

    @Inject
    CalendarChanges changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Times times;

    private final Typed typed = new Typed();

    public @Nullable String add() {
        problems.checkGiven("dayName", typed.text("dayName"));
        problems.checkLength("dayName", typed.text("dayName"), LONGEST_NAME);
        return change(
                "calendars.day.added",
                (scope, day) ->
                        desk.addDay(scope, new BankHoliday(day, typed.text("dayName")), typed.text("dayReason")));
    }

    public @Nullable String withdraw() {
        return change("calendars.day.withdrawn", (scope, day) -> desk.withdrawDay(scope, day, typed.text("dayReason")));
    }

    private interface Deed {
        void to(Scope scope, LocalDate day);
    }

    private @Nullable String change(String done, Deed deed) {
        Optional<Scope> scope = Scope.of(typed.text("dayScope"));
        problems.checkChosen("dayScope", scope.orElse(null));
        problems.checkGiven("dayReason", typed.text("dayReason"));
        problems.checkLength("dayReason", typed.text("dayReason"), LONGEST_REASON);
        Optional<LocalDate> day = typed.day("day");
        problems.checkChosen("day", day.orElse(null));
        if (problems.isPresent() || scope.isEmpty() || day.isEmpty()) {
            return null;
        }
        return changes.make("day", () -> {
            deed.to(scope.get(), day.get());
            long open = across.count(scope.get(), day.get());
            notices.say(done, times.day(day.get()), open >= DueTimesAcross.MOST ? open + "+" : open);
        });
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

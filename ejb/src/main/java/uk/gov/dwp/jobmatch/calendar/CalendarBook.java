package uk.gov.dwp.jobmatch.calendar;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.OpeningHours;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** All calendars with all their changes: it answers for any instant what was known then, so that a due time can be told again. */
public final class CalendarBook {

    /** A calendar between two changes of the book. */
    private record Edition(String calendar, long changes) {}

    private final Map<String, NamedCalendar> calendars;
    private final List<HoursChange> hours;
    private final List<DayChange> days;
    private final List<UseChange> uses;
    private final Map<Edition, WorkingCalendar> known = new ConcurrentHashMap<>();

    CalendarBook(List<NamedCalendar> calendars, List<HoursChange> hours, List<DayChange> days, List<UseChange> uses) {
        this.calendars = calendars.stream().collect(toMap(NamedCalendar::code, Function.identity()));
        this.hours = hours;
        this.days = days;
        this.uses = uses;
    }

    /** All there are, by name. */
    public List<NamedCalendar> calendars() {
        return calendars.values().stream()
                .sorted(comparing(NamedCalendar::name))
                .toList();
    }

    /** Whether there is one of this code. */
    public boolean has(String calendar) {
        return calendars.containsKey(calendar);
    }

    /** Whether a day off of that scope is one for the places with a calendar. */
    public boolean isIn(Scope scope, String calendar) {
        return scope.includes(Objects.requireNonNull(calendars.get(calendar), "No such calendar"));
    }

    /** Whose bank holidays a calendar keeps. */
    public Nation nationOf(String calendar) {
        return Objects.requireNonNull(calendars.get(calendar), "No such calendar")
                .nation();
    }

    /** The days that were added or withdrawn, the newest first. */
    public List<DayChange> days() {
        return days.stream().sorted(comparing(DayChange::id).reversed()).toList();
    }

    /** A calendar as it was known at an instant. */
    public WorkingCalendar calendar(String code, Instant at) {
        long changes = Stream.concat(hours.stream(), days.stream())
                .filter(change -> isKnown(change, at))
                .count();
        return known.computeIfAbsent(new Edition(code, changes), edition -> make(code, at));
    }

    /** A nation's days off as they were known at an instant. */
    public BankHolidays holidays(Nation nation, Instant at) {
        return holidays(change -> change.scope().equals(Scope.nation(nation)), BankHolidays.of(nation), at);
    }

    /** The code of the calendar that a place in a nation kept at an instant. */
    public String calendarOf(Workplace place, Nation nation, Instant at) {
        return uses.stream()
                .filter(use -> use.place().equals(place) && isKnown(use, at))
                .reduce((earlier, later) -> later)
                .map(UseChange::calendar)
                .orElse(nation.name());
    }

    private WorkingCalendar make(String code, Instant at) {
        NamedCalendar calendar = Objects.requireNonNull(calendars.get(code), "No such calendar");
        OpeningHours open = hours.stream()
                .filter(change -> change.calendar().equals(code) && isKnown(change, at))
                .reduce((earlier, later) -> later)
                .map(HoursChange::hours)
                .orElse(OpeningHours.STANDARD);
        BankHolidays off = holidays(change -> change.concerns(calendar), BankHolidays.of(calendar.nation()), at);
        return new WorkingCalendar(open, off);
    }

    private BankHolidays holidays(Predicate<DayChange> concerned, BankHolidays listed, Instant at) {
        BankHolidays off = listed;
        for (DayChange change : days) {
            if (concerned.test(change) && isKnown(change, at)) {
                off = change.in(off);
            }
        }
        return off;
    }

    private static boolean isKnown(Change change, Instant at) {
        return !change.since().isAfter(at);
    }
}

package uk.gov.dwp.jobmatch.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** When a group works, and so when its work is due: local opening hours, whatever the clocks do. */
public final class WorkingCalendar {

    /** The clock of every site. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Map<Nation, WorkingCalendar> BY_NATION = byNation();

    private final OpeningHours hours;
    private final BankHolidays holidays;

    /** Open on each of the weekdays from {@code opens} until just before {@code closes}, save on the holidays. */
    public WorkingCalendar(Set<DayOfWeek> weekdays, LocalTime opens, LocalTime closes, BankHolidays holidays) {
        this(new OpeningHours(weekdays, opens, closes), holidays);
    }

    /** Open in these hours, save on the holidays. */
    public WorkingCalendar(OpeningHours hours, BankHolidays holidays) {
        this.hours = hours;
        this.holidays = holidays;
    }

    /** Monday to Friday 08:00-18:00 without the nation's bank holidays (domain.md 3.3). */
    public static WorkingCalendar of(Nation nation) {
        return Objects.requireNonNull(BY_NATION.get(nation));
    }

    /** The day that an instant falls on for people in the United Kingdom. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** The first instant of a day for people in the United Kingdom. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** Whether work is done then: the opening instant counts, the closing one does not. */
    public boolean isOpen(Instant instant) {
        LocalDate day = dayOf(instant);
        return isWorkingDay(day) && !instant.isBefore(opening(day)) && instant.isBefore(closing(day));
    }

    public boolean isWorkingDay(LocalDate day) {
        return isOpenWeekday(day) && !holidays.contains(day);
    }

    private boolean isOpenWeekday(LocalDate day) {
        return hours.weekdays().contains(day.getDayOfWeek());
    }

    /** When it is open, days off aside. */
    public OpeningHours hours() {
        return hours;
    }

    /** Its days off. */
    public BankHolidays holidays() {
        return holidays;
    }

    /** The days off that it kept between two instants although their weekday is an open one, the earliest first. */
    public List<BankHoliday> skipped(Instant from, Instant to) {
        return holidays.between(dayOf(from), dayOf(to)).stream()
                .filter(holiday -> isOpenWeekday(holiday.day()))
                .toList();
    }

    /** The first working day after this one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The instant itself where it is open, else the first opening after it. */
    public Instant nextOpening(Instant instant) {
        if (isOpen(instant)) {
            return instant;
        }
        LocalDate day = dayOf(instant);
        return isWorkingDay(day) && instant.isBefore(opening(day)) ? opening(day) : opening(nextWorkingDay(day));
    }

    /**
     * The due time: the earliest instant, not before {@code start}, by which that much working time has passed and which
     * lies in opening hours. Work that ends with the day is due at its close, not at the next opening.
     */
    public Instant after(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Work is due after its start: " + workingTime);
        }
        LocalDate day = dayOf(start);
        if (!isWorkingDay(day) || start.isAfter(closing(day))) {
            day = nextWorkingDay(day);
        }
        Instant from = later(start, opening(day));
        Duration left = workingTime;
        while (left.compareTo(Duration.between(from, closing(day))) > 0) {
            left = left.minus(Duration.between(from, closing(day)));
            day = nextWorkingDay(day);
            from = opening(day);
        }
        return from.plus(left);
    }

    /** The opening hours between two instants; none where the second is not after the first. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            Instant start = later(from, opening(day));
            Instant end = to.isBefore(closing(day)) ? to : closing(day);
            if (isWorkingDay(day) && start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(hours.opens()).atZone(LONDON).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(hours.closes()).atZone(LONDON).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<Nation, WorkingCalendar> byNation() {
        Map<Nation, WorkingCalendar> calendars = new EnumMap<>(Nation.class);
        for (Nation nation : Nation.values()) {
            calendars.put(nation, new WorkingCalendar(OpeningHours.STANDARD, BankHolidays.of(nation)));
        }
        return calendars;
    }
}

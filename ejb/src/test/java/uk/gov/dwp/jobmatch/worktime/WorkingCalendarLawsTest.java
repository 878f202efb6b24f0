package uk.gov.dwp.jobmatch.worktime;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds whenever work begins: every hour of four years, both nations, every choice of weekdays. */
class WorkingCalendarLawsTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int HOURS = 4 * 365 * 24;
    private static final int ELEVEN = 11; // hours; has no factor in common with a week's 168, so it meets them all
    private static final List<Duration> TARGETS = Stream.of("PT0S", "PT1H", "PT4H", "PT20H", "PT7H31M")
            .map(Duration::parse)
            .toList();

    /** The shortest shift has a minute a day. */
    private static final List<Duration> SHORT_TARGETS =
            Stream.of("PT0S", "PT1M", "PT37M").map(Duration::parse).toList();

    private record Work(WorkingCalendar calendar, Instant start, Duration target) {

        Instant due() {
            return calendar.after(start, target);
        }

        boolean takesItsTarget() {
            return calendar.workingTimeBetween(start, due()).equals(target);
        }

        boolean isDueInOpenHoursOrAtTheirClose() {
            return calendar.isOpen(due()) || calendar.isOpen(due().minusNanos(1));
        }

        boolean isDueNoEarlierThanItsStart() {
            return !due().isBefore(start);
        }
    }

    @ParameterizedTest
    @EnumSource
    void work_takes_exactly_its_target_and_is_due_in_open_hours(Nation nation) {
        WorkingCalendar calendar = WorkingCalendar.of(nation);

        assertEquals(List.of(), exceptions(starts(1).flatMap(start -> work(calendar, start))));
    }

    @ParameterizedTest
    @EnumSource
    void so_it_does_whatever_the_weekdays(Nation nation) {
        Stream<WorkingCalendar> calendars = weekdaySubsets()
                .map(weekdays -> new WorkingCalendar(
                        weekdays, LocalTime.of(8, 0), LocalTime.of(18, 0), BankHolidays.of(nation)));

        Stream<Work> work = calendars.flatMap(calendar -> starts(ELEVEN).flatMap(start -> work(calendar, start)));

        assertEquals(List.of(), exceptions(work));
    }

    /** Each subset begins at another hour, so that together they meet every hour of the four years. */
    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"09:00, 17:30", "12:00, 20:00", "00:30, 06:00", "01:15, 01:45", "00:00, 23:59", "23:00, 23:01"})
    void so_it_does_whatever_the_opening_hours(LocalTime opens, LocalTime closes) {
        BankHolidays holidays = BankHolidays.of(Nation.SCOTLAND);
        List<Duration> targets = Duration.between(opens, closes).toHours() < 4 ? SHORT_TARGETS : TARGETS;
        List<Set<DayOfWeek>> subsets = weekdaySubsets().toList();

        Stream<Work> work = IntStream.range(0, subsets.size()).boxed().flatMap(index -> {
            WorkingCalendar calendar = new WorkingCalendar(subsets.get(index), opens, closes, holidays);
            return starts(subsets.size())
                    .map(start -> start.plus(index, ChronoUnit.HOURS))
                    .flatMap(start -> targets.stream().map(target -> new Work(calendar, start, target)));
        });

        assertEquals(List.of(), exceptions(work));
    }

    @Test
    void so_it_does_where_the_clocks_change_during_the_shift() {
        WorkingCalendar nights = new WorkingCalendar(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(0, 30), LocalTime.of(6, 0), BankHolidays.none());

        assertEquals(List.of(), exceptions(starts(1).flatMap(start -> work(nights, start))));
    }

    @ParameterizedTest
    @EnumSource
    void counting_open_hours_one_by_one_gives_the_same_due_time(Nation nation) {
        WorkingCalendar calendar = WorkingCalendar.of(nation);
        List<Instant> openHours =
                starts(1).filter(hour -> isWorked(hour, nation)).toList();

        List<Instant> exceptions = starts(1)
                .limit(HOURS - 30 * 24)
                .filter(start -> {
                    int found = Collections.binarySearch(openHours, start);
                    int next = found < 0 ? -found - 1 : found;
                    Instant twentiethHourEnds = openHours.get(next + 19).plus(1, ChronoUnit.HOURS);
                    return !calendar.after(start, Duration.ofHours(20)).equals(twentiethHourEnds);
                })
                .toList();

        assertEquals(List.of(), exceptions);
    }

    private static boolean isWorked(Instant hour, Nation nation) {
        ZonedDateTime local = hour.atZone(WorkingCalendar.LONDON);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return local.getHour() >= 8
                && local.getHour() < 18
                && !weekend
                && !BankHolidays.of(nation).contains(local.toLocalDate());
    }

    private static Stream<Instant> starts(int hoursApart) {
        return IntStream.range(0, HOURS / hoursApart)
                .mapToObj(n -> FIRST.plus((long) n * hoursApart, ChronoUnit.HOURS));
    }

    private static Stream<Work> work(WorkingCalendar calendar, Instant start) {
        return TARGETS.stream().map(target -> new Work(calendar, start, target));
    }

    private static Stream<Set<DayOfWeek>> weekdaySubsets() {
        return IntStream.range(1, 128)
                .mapToObj(bits -> Stream.of(DayOfWeek.values())
                        .filter(day -> (bits >> (day.getValue() - 1)) % 2 == 1)
                        .collect(toCollection(() -> EnumSet.noneOf(DayOfWeek.class))));
    }

    private static List<Work> exceptions(Stream<Work> work) {
        return work.parallel()
                .filter(it -> !it.takesItsTarget()
                        || !it.isDueInOpenHoursOrAtTheirClose()
                        || !it.isDueNoEarlierThanItsStart())
                .limit(5)
                .toList();
    }
}

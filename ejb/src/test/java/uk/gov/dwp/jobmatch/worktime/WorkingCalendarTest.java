package uk.gov.dwp.jobmatch.worktime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar TELFORD = WorkingCalendar.of(Nation.ENGLAND_AND_WALES);
    private static final WorkingCalendar DUNDEE = WorkingCalendar.of(Nation.SCOTLAND);

    @ParameterizedTest(name = "{0} and {1} are due {2}: {3}")
    @CsvSource({
        "2026-11-23T09:00, PT4H,  2026-11-23T13:00, within a day",
        "2026-11-23T16:00, PT4H,  2026-11-24T10:00, over night",
        "2026-11-20T16:00, PT4H,  2026-11-23T10:00, over a weekend",
        "2026-11-23T14:00, PT4H,  2026-11-23T18:00, work that ends with the day is due at its close",
        "2026-11-23T08:00, PT20H, 2026-11-24T18:00, two working days",
        "2026-11-23T07:59, PT4H,  2026-11-23T12:00, before opening",
        "2026-11-23T18:00, PT4H,  2026-11-24T12:00, at the close",
        "2026-11-21T12:00, PT4H,  2026-11-23T12:00, on a Saturday",
        "2026-12-24T17:00, PT4H,  2026-12-29T11:00, over Christmas and the substitute for Boxing Day",
        "2026-03-27T17:00, PT2H,  2026-03-30T09:00, over the night that loses an hour",
        "2026-10-23T17:00, PT2H,  2026-10-26T09:00, over the night that gains one",
        "2026-11-23T12:34:56.789, PT0S, 2026-11-23T12:34:56.789, nothing to do is due at once",
        "2026-11-21T12:00, PT0S,  2026-11-23T08:00, or as soon as somebody is there"
    })
    void work_is_due(LocalDateTime start, Duration work, LocalDateTime due, String why) {
        assertEquals(london(due), TELFORD.after(london(start), work), why);
    }

    @Test
    void nothing_to_do_at_the_close_is_due_there() {
        Instant close = london("2026-11-23T18:00");

        assertEquals(close, TELFORD.after(close, Duration.ZERO));
    }

    @Test
    void the_second_of_january_is_a_working_day_but_not_in_dundee() {
        Instant newYearsEve = london("2024-12-31T17:00");

        assertEquals(london("2025-01-02T11:00"), TELFORD.after(newYearsEve, Duration.ofHours(4)));
        assertEquals(london("2025-01-03T11:00"), DUNDEE.after(newYearsEve, Duration.ofHours(4)));
    }

    @Test
    void work_cannot_be_due_before_its_start() {
        assertThrows(
                IllegalArgumentException.class, () -> TELFORD.after(london("2026-11-23T12:00"), Duration.ofNanos(-1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59, false",
        "2026-11-23T08:00:00, true",
        "2026-11-23T17:59:59, true",
        "2026-11-23T18:00:00, false",
        "2026-11-22T12:00:00, false",
        "2026-12-25T12:00:00, false",
        "2026-03-30T08:00:00, true",
        "2026-10-26T07:59:59, false"
    })
    void the_doors_open_at_eight_and_close_at_six_by_the_clock_on_the_wall(LocalDateTime at, boolean open) {
        assertEquals(open, TELFORD.isOpen(london(at)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00, 2026-11-23T12:00",
        "2026-11-23T08:00, 2026-11-23T08:00",
        "2026-11-23T06:00, 2026-11-23T08:00",
        "2026-11-23T18:00, 2026-11-24T08:00",
        "2026-11-20T19:00, 2026-11-23T08:00",
        "2026-12-24T18:00, 2026-12-29T08:00"
    })
    void the_next_opening_is_now_or_the_next_morning_of_work(LocalDateTime at, LocalDateTime opening) {
        assertEquals(london(opening), TELFORD.nextOpening(london(at)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T09:30, PT30M",
        "2026-11-23T17:00, 2026-11-24T09:00, PT2H",
        "2026-11-20T00:00, 2026-11-24T00:00, PT20H",
        "2026-11-21T00:00, 2026-11-23T00:00, PT0S",
        "2026-11-23T12:00, 2026-11-23T12:00, PT0S",
        "2026-11-24T12:00, 2026-11-23T12:00, PT0S"
    })
    void working_time_counts_open_hours_only(LocalDateTime from, LocalDateTime to, Duration counted) {
        assertEquals(counted, TELFORD.workingTimeBetween(london(from), london(to)));
    }

    @Test
    void a_night_shift_works_five_hours_when_the_clocks_go_forward_and_seven_when_they_go_back() {
        WorkingCalendar nights = calendar(EnumSet.of(DayOfWeek.SUNDAY), "00:00", "06:00");

        assertEquals(Duration.ofHours(5), workedOn(nights, "2026-03-29"));
        assertEquals(Duration.ofHours(7), workedOn(nights, "2026-10-25"));
        assertEquals(Duration.ofHours(6), workedOn(nights, "2026-11-01"));
    }

    @Test
    void the_next_working_day_leaves_out_weekends_and_holidays() {
        assertEquals(LocalDate.of(2026, 12, 29), TELFORD.nextWorkingDay(LocalDate.of(2026, 12, 24)));
        assertTrue(TELFORD.isWorkingDay(LocalDate.of(2026, 6, 15)));
        assertFalse(DUNDEE.isWorkingDay(LocalDate.of(2026, 6, 15)));
    }

    @Test
    void a_day_begins_at_midnight_in_london() {
        assertEquals(LocalDate.of(2026, 7, 1), WorkingCalendar.dayOf(Instant.parse("2026-06-30T23:00:00Z")));
        assertEquals(LocalDate.of(2026, 11, 30), WorkingCalendar.dayOf(Instant.parse("2026-11-30T23:59:59Z")));
    }

    @Test
    void a_calendar_opens_at_some_time() {
        assertThrows(IllegalArgumentException.class, () -> calendar(EnumSet.noneOf(DayOfWeek.class), "08:00", "18:00"));
        assertThrows(IllegalArgumentException.class, () -> calendar(EnumSet.of(DayOfWeek.MONDAY), "18:00", "18:00"));
    }

    private static WorkingCalendar calendar(Set<DayOfWeek> weekdays, String opens, String closes) {
        return new WorkingCalendar(weekdays, LocalTime.parse(opens), LocalTime.parse(closes), BankHolidays.none());
    }

    private static Duration workedOn(WorkingCalendar calendar, String day) {
        return calendar.workingTimeBetween(london(day + "T00:00"), london(day + "T23:00"));
    }

    private static Instant london(String time) {
        return london(LocalDateTime.parse(time));
    }

    private static Instant london(LocalDateTime time) {
        return time.atZone(WorkingCalendar.LONDON).toInstant();
    }
}

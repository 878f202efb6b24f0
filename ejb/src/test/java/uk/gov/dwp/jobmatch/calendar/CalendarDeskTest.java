package uk.gov.dwp.jobmatch.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.OpeningHours;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** It is ten o'clock on Monday 23 November 2026, and what comes from a contact centre is due in two working days. */
class CalendarDeskTest {

    private static final Scope ENGLAND = Scope.nation(Nation.ENGLAND_AND_WALES);
    private static final BankHoliday TUESDAY = new BankHoliday(LocalDate.of(2026, 11, 24), "Day of mourning");
    private static final OpeningHours LATE =
            new OpeningHours(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(12, 0), LocalTime.of(20, 0));

    private final Helpdesk helpdesk = new Helpdesk();
    private final CalendarDesk desk = helpdesk.as("admin", CalendarDesk.class);

    @BeforeEach
    void the_usual_hours_hold_until_somebody_changes_them() {
        assertEquals(LocalDate.parse("2026-11-25"), dueFrom("TELFORD"));
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE, TELFORD, 2026-11-27T18:15",
        "PRIORITY,  TELFORD, 2026-11-30T11:45",
        "PRIORITY,  DUNDEE,  2026-12-01T11:45",
        "STANDARD,  TELFORD, 2026-12-01T17:45"
    })
    void immediate_work_is_due_by_the_clock_and_the_rest_in_working_time(Priority priority, String site, String due) {
        Instant friday = london("2026-11-27T17:45");

        assertEquals(london(due), helpdesk.bean(Calendars.class).dueAt(priority, 1, Workplace.ofSite(site), friday));
    }

    @Test
    void a_day_that_is_added_is_left_out_of_due_times_to_come() {
        desk.addDay(ENGLAND, TUESDAY, "Proclaimed on Friday");

        assertEquals(LocalDate.parse("2026-11-26"), dueFrom("TELFORD"));
    }

    @Test
    void what_is_due_already_stays_as_it_was_told() {
        Incident told = helpdesk.accept(aForm().fromEmployerDirect("TELFORD"));

        desk.addDay(ENGLAND, TUESDAY, "Proclaimed on Friday");
        helpdesk.clock.advance(Duration.ofMinutes(1));

        assertEquals(told.dueAt(), helpdesk.now(told).dueAt());
        Instant asItWas = helpdesk.bean(Calendars.class)
                .of(Workplace.ofSite("TELFORD"), told.receivedAt())
                .after(told.receivedAt(), Duration.ofHours(20));
        assertEquals(told.dueAt(), asItWas);
    }

    @Test
    void a_nation_keeps_its_own_days_only() {
        desk.addDay(ENGLAND, TUESDAY, "Proclaimed on Friday");

        assertEquals(LocalDate.parse("2026-11-25"), dueFrom("DUNDEE"));
    }

    @Test
    void a_day_that_is_withdrawn_is_worked() {
        helpdesk.clock.setTo("2026-11-27T10:00");
        LocalDate overSaintAndrew = dueFrom("DUNDEE");

        desk.withdrawDay(Scope.nation(Nation.SCOTLAND), LocalDate.of(2026, 11, 30), "All sites work");

        assertEquals(LocalDate.parse("2026-12-02"), overSaintAndrew);
        assertEquals(LocalDate.parse("2026-12-01"), dueFrom("DUNDEE"));
    }

    @Test
    void a_day_can_be_added_and_withdrawn_and_added_again() {
        desk.addDay(ENGLAND, TUESDAY, "Proclaimed");
        desk.withdrawDay(ENGLAND, TUESDAY.day(), "Taken back");
        assertEquals(LocalDate.parse("2026-11-25"), dueFrom("TELFORD"));

        desk.addDay(ENGLAND, TUESDAY, "Proclaimed after all");

        assertEquals(LocalDate.parse("2026-11-26"), dueFrom("TELFORD"));
        assertEquals(3, helpdesk.bean(Calendars.class).book().days().size());
    }

    @Test
    void a_place_works_by_the_calendar_that_it_was_given() {
        desk.add("TELFORD_LATE", "Telford, late shift", Nation.ENGLAND_AND_WALES);
        desk.setHours("TELFORD_LATE", LATE, "The lease says so");
        desk.use(Workplace.ofSite("TELFORD"), "TELFORD_LATE", "Moved house");

        assertEquals(LocalDate.parse("2026-11-30"), dueFrom("TELFORD"));
        assertEquals(LocalDate.parse("2026-11-25"), dueFrom("ANNESLEY"));
    }

    @Test
    void a_calendar_may_have_a_day_off_of_its_own() {
        desk.add("TELFORD_LATE", "Telford, late shift", Nation.ENGLAND_AND_WALES);
        desk.use(Workplace.ofSite("TELFORD"), "TELFORD_LATE", "Moved house");

        desk.addDay(Scope.calendar("TELFORD_LATE"), TUESDAY, "Fire drill");

        assertEquals(LocalDate.parse("2026-11-26"), dueFrom("TELFORD"));
        assertEquals(LocalDate.parse("2026-11-25"), dueFrom("ANNESLEY"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, PAST, a day that has begun",
        "2026-11-20, PAST, a day that is over",
        "2026-12-25, OFF_ALREADY, Christmas Day"
    })
    void a_day_cannot_be_added(LocalDate day, CalendarRefused.Why why, String which) {
        CalendarRefused refused = assertThrows(
                CalendarRefused.class, () -> desk.addDay(ENGLAND, new BankHoliday(day, which), "Because"), which);

        assertEquals(why, refused.why());
    }

    @Test
    void what_changes_nothing_is_refused() {
        assertEquals(CalendarRefused.Why.NOT_OFF, why(() -> desk.withdrawDay(ENGLAND, TUESDAY.day(), "Because")));
        assertEquals(CalendarRefused.Why.SAME, why(() -> desk.setHours("SCOTLAND", OpeningHours.STANDARD, "Because")));
        assertEquals(CalendarRefused.Why.SAME, why(() -> desk.use(Workplace.ofSite("DUNDEE"), "SCOTLAND", "Because")));
        assertEquals(CalendarRefused.Why.CODE_TAKEN, why(() -> desk.add("SCOTLAND", "Mine", Nation.SCOTLAND)));
    }

    @Test
    void the_second_of_two_administrators_is_told_at_once_that_a_day_is_off_already() {
        desk.addDay(ENGLAND, TUESDAY, "Proclaimed");

        assertEquals(CalendarRefused.Why.OFF_ALREADY, why(() -> desk.addDay(ENGLAND, TUESDAY, "Proclaimed")));
    }

    @Test
    void every_change_is_in_the_audit_and_only_administrators_make_one() {
        desk.addDay(ENGLAND, TUESDAY, "Proclaimed");
        desk.setHours("SCOTLAND", LATE, "Because");

        List<AuditRecord> records = helpdesk.all(AuditRecord.class);
        assertTrue(records.stream()
                .anyMatch(it -> it.action() == AuditAction.CALENDAR_DAY_ADDED
                        && it.subject().orElse("").equals("NATION:ENGLAND_AND_WALES")
                        && it.detail().orElse("").equals("2026-11-24")));
        assertTrue(records.stream()
                .anyMatch(it -> it.action() == AuditAction.CALENDAR_HOURS_CHANGED
                        && it.detail().orElse("").equals("MO TU WE TH FR 08:00-18:00 > MO TU 12:00-20:00")));
        assertFalse(records.stream().anyMatch(it -> it.detail().orElse("").contains("Because")));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("dutymanager", CalendarDesk.class).addDay(ENGLAND, TUESDAY, "Because"));
    }

    private static CalendarRefused.Why why(Runnable deed) {
        return assertThrows(CalendarRefused.class, deed::run).why();
    }

    /** The day on which what this site sends is due, once every change counts. */
    private LocalDate dueFrom(String site) {
        helpdesk.clock.advance(Duration.ofSeconds(11));
        return WorkingCalendar.dayOf(
                helpdesk.accept(aForm().fromEmployerDirect(site)).dueAt());
    }
}

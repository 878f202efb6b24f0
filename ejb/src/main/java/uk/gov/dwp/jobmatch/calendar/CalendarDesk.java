package uk.gov.dwp.jobmatch.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.OpeningHours;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Where an administrator keeps the calendars. What is due already stays as it was told; new due times follow the change. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class CalendarDesk {

    @Inject
    EntityManager entities;

    @Inject
    Calendars calendars;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Adds a day off.
     *
     * @throws CalendarRefused if it is not to come, or off already
     */
    public void addDay(Scope scope, BankHoliday day, String reason) {
        refuse(isOff(scope, day.day()), CalendarRefused.Why.OFF_ALREADY);
        change(scope, day, true, reason);
        audit.record(AuditAction.CALENDAR_DAY_ADDED, scope.code(), day.day().toString());
    }

    /**
     * Makes a day off a working day again.
     *
     * @throws CalendarRefused if it is not to come, or no day off
     */
    public void withdrawDay(Scope scope, LocalDate day, String reason) {
        refuse(!isOff(scope, day), CalendarRefused.Why.NOT_OFF);
        String name = listed(scope).between(day, day).stream()
                .map(BankHoliday::name)
                .findFirst()
                .orElse("");
        change(scope, new BankHoliday(day, name), false, reason);
        audit.record(AuditAction.CALENDAR_DAY_WITHDRAWN, scope.code(), day.toString());
    }

    /**
     * Opens a calendar's places at other hours.
     *
     * @throws CalendarRefused if it has these hours
     */
    public void setHours(String calendar, OpeningHours hours, String reason) {
        OpeningHours before = book().calendar(calendar, forGood()).hours();
        refuse(before.equals(hours), CalendarRefused.Why.SAME);
        entities.persist(new HoursChange(calendar, hours, reason, signedIn.name(), since()));
        audit.record(AuditAction.CALENDAR_HOURS_CHANGED, calendar, code(before) + " > " + code(hours));
    }

    /**
     * Adds a calendar, which has a nation's bank holidays and the usual hours until it is given others.
     *
     * @throws CalendarRefused if there is one of that code
     */
    public void add(String code, String name, Nation nation) {
        refuse(book().has(code), CalendarRefused.Why.CODE_TAKEN);
        entities.persist(new NamedCalendar(code, name, nation));
        audit.record(AuditAction.CALENDAR_ADDED, code, nation.name());
    }

    /**
     * Gives a place a calendar.
     *
     * @throws CalendarRefused if it has that one
     */
    public void use(Workplace place, String calendar, String reason) {
        String before = book().calendarOf(place, calendars.nationOf(place), forGood());
        refuse(before.equals(calendar), CalendarRefused.Why.SAME);
        entities.persist(new UseChange(place, calendar, reason, signedIn.name(), since()));
        audit.record(AuditAction.CALENDAR_ASSIGNED, place.code(), before + " > " + calendar);
    }

    private void change(Scope scope, BankHoliday day, boolean closed, String reason) {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        refuse(!day.day().isAfter(today), CalendarRefused.Why.PAST);
        entities.persist(new DayChange(scope, day, closed, reason, signedIn.name(), since()));
    }

    private boolean isOff(Scope scope, LocalDate day) {
        return listed(scope).contains(day);
    }

    private BankHolidays listed(Scope scope) {
        Nation nation = scope.nation();
        return nation == null
                ? book().calendar(String.valueOf(scope.calendar()), forGood()).holidays()
                : book().holidays(nation, forGood());
    }

    /** Not from memory: two administrators may be at it. */
    private CalendarBook book() {
        return calendars.read();
    }

    /** Every server has read its calendars anew by then. */
    private Instant since() {
        return clock.instant().plus(Calendars.FRESH).plus(Calendars.FRESH);
    }

    /** When everything counts that is known by now. */
    private Instant forGood() {
        return since();
    }

    private static void refuse(boolean wrong, CalendarRefused.Why why) {
        if (wrong) {
            throw new CalendarRefused(why);
        }
    }

    private static String code(OpeningHours hours) {
        String days = hours.weekdays().stream()
                .map(DayOfWeek::name)
                .map(name -> name.substring(0, 2))
                .collect(Collectors.joining(" "));
        return days + " " + hours.opens() + "-" + hours.closes();
    }
}

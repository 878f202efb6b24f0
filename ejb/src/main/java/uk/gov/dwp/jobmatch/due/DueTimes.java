package uk.gov.dwp.jobmatch.due;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.gov.dwp.jobmatch.calendar.CalendarBook;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.due.Reckoning.Skipped;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.waiting.Pause;
import uk.gov.dwp.jobmatch.waiting.WaitingRoom;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Works due times out again, to say how each came about. */
@Stateless
@PermitAll
public class DueTimes {

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    @Inject
    Calendars calendars;

    @Inject
    Directory directory;

    @Inject
    WaitingRoom waiting;

    /** How the time came about by which an incident is to be answered. */
    public Reckoning of(Incident incident) {
        Workplace place = Workplace.ofSite(addressing.answeringSite(incident).orElse(null));
        return reckon(incident, place, incident.receivedAt(), incident.dueAt(), waiting.of(incident));
    }

    /** How the time came about by which a call is to be made. */
    public Reckoning of(Callback callback) {
        Incident incident = entities.find(Incident.class, callback.incident());
        Workplace place = Workplace.ofSite(callback.site().orElse(null));
        return reckon(incident, place, callback.owedAt(), callback.dueAt(), List.of());
    }

    private Reckoning reckon(Incident incident, Workplace place, Instant start, Instant told, List<Pause> pauses) {
        Priority priority = incident.route().priority();
        Duration target = directory.policy(incident.route().policyVersion()).target(priority);
        if (!priority.runsInWorkingTime()) {
            return new Reckoning(
                    told, start.plus(target), start, target, false, Duration.ZERO, List.of(), Duration.ZERO);
        }
        WorkingCalendar first = calendars.of(place, start);
        SortedMap<LocalDate, Skipped> skipped = new TreeMap<>();
        Instant due = first.after(start, target);
        note(skipped, place, start, start, due);
        Duration paused = Duration.ZERO;
        for (Pause pause : pauses) {
            if (pause.endedAt().isPresent()) {
                Instant end = pause.endedAt().get();
                WorkingCalendar then = calendars.of(place, end);
                due = pause.dueOnceOver(then, due, end);
                paused = paused.plus(then.workingTimeBetween(pause.beganAt(), end));
                note(skipped, place, end, pause.beganAt(), due);
            }
        }
        return new Reckoning(
                told, due, start, target, true, first.hours().day(), List.copyOf(skipped.values()), paused);
    }

    private void note(
            SortedMap<LocalDate, Skipped> skipped, Workplace place, Instant knownAt, Instant from, Instant to) {
        CalendarBook book = calendars.book();
        String code = book.calendarOf(place, calendars.nationOf(place), knownAt);
        Nation nation = book.nationOf(code);
        for (BankHoliday holiday : book.calendar(code, knownAt).skipped(from, to)) {
            boolean national = book.holidays(nation, knownAt).contains(holiday.day());
            skipped.put(holiday.day(), new Skipped(holiday, national ? Optional.of(nation) : Optional.empty()));
        }
    }
}

package uk.gov.dwp.jobmatch.due;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import uk.gov.dwp.jobmatch.calendar.CalendarBook;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.Scope;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Addressing;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Counts the open due times that a change of a day would have moved, had it been known when they were told. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class DueTimesAcross {

    /** Counting ends there. */
    public static final int MOST = 2000;

    @Inject
    EntityManager entities;

    @Inject
    Addressing addressing;

    @Inject
    Calendars calendars;

    @Inject
    InstantSource clock;

    /** How many incidents that wait for their answer have that day between their start and their due time; at most {@link #MOST}. */
    public long count(Scope scope, LocalDate day) {
        Instant now = clock.instant();
        CalendarBook book = calendars.book();
        return entities.createQuery("""
                        select i from Incident i
                        where i.state <> uk.gov.dwp.jobmatch.incident.IncidentState.CLOSED
                            and i.state <> uk.gov.dwp.jobmatch.incident.IncidentState.WITHDRAWN
                            and i.route.priorityRank in (1, 2) and i.dueAt > :from and i.receivedAt < :to
                            and i.answeredAt is null
                        """, Incident.class)
                .setParameter("from", WorkingCalendar.startOf(day))
                .setParameter("to", WorkingCalendar.startOf(day.plusDays(1)))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(incident -> concerns(book, scope, day, incident, now))
                .count();
    }

    private boolean concerns(CalendarBook book, Scope scope, LocalDate day, Incident incident, Instant now) {
        Workplace place = Workplace.ofSite(addressing.answeringSite(incident).orElse(null));
        String code = book.calendarOf(place, calendars.nationOf(place), now);
        return book.isIn(scope, code)
                && book.calendar(code, now).hours().weekdays().contains(day.getDayOfWeek());
    }
}

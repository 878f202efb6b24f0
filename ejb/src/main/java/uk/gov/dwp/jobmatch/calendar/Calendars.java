package uk.gov.dwp.jobmatch.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * The calendars of all places, and the due times that follow from them. Kept in memory for {@link #FRESH}; a change counts from
 * that much later on, so that every server and every later reader works with the same calendar.
 */
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class Calendars {

    static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    InstantSource clock;

    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Instant readAt, CalendarBook book) {}

    /** A place's calendar as it is known now. */
    public WorkingCalendar of(Workplace place) {
        return of(place, clock.instant());
    }

    /** A place's calendar as it was known at an instant. */
    public WorkingCalendar of(Workplace place, Instant knownAt) {
        CalendarBook book = book();
        return book.calendar(book.calendarOf(place, nationOf(place), knownAt), knownAt);
    }

    /**
     * When work that starts at {@code from} is due: immediate work at any hour, the rest on the place's calendar.
     *
     * @param policyVersion the one that the incident is stamped with (domain.md X16)
     */
    public Instant dueAt(Priority priority, int policyVersion, Workplace place, Instant from) {
        Duration target = directory.policy(policyVersion).target(priority);
        return priority.runsInWorkingTime() ? of(place, from).after(from, target) : from.plus(target);
    }

    /** Whose bank holidays a place keeps unless it was given another calendar; England and Wales's where it is not known. */
    public Nation nationOf(Workplace place) {
        if (place.isSite()) {
            return directory.site(place.place()).map(Site::nation).orElse(Nation.ENGLAND_AND_WALES);
        }
        return place.isOffice()
                ? directory.office(place.place()).map(Office::nation).orElse(Nation.ENGLAND_AND_WALES)
                : Nation.ENGLAND_AND_WALES;
    }

    /** All calendars with their changes. */
    public CalendarBook book() {
        Snapshot seen = snapshot;
        Instant now = clock.instant();
        if (seen == null || seen.readAt().plus(FRESH).isBefore(now)) {
            seen = new Snapshot(now, read());
            snapshot = seen;
        }
        return seen.book();
    }

    /** As it is in the database now. */
    public CalendarBook read() {
        return new CalendarBook(
                all("select c from NamedCalendar c", NamedCalendar.class),
                all("select h from HoursChange h order by h.since, h.id", HoursChange.class),
                all("select d from DayChange d order by d.since, d.id", DayChange.class),
                all("select u from UseChange u order by u.since, u.id", UseChange.class));
    }

    private <T> List<T> all(String query, Class<T> type) {
        return entities.createQuery(query, type).getResultList();
    }
}

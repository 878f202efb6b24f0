package uk.gov.dwp.jobmatch.assignment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The people of the helpdesk: who may hold an incident, with how much each has in hand and who is away. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class Colleagues {

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /**
     * Somebody who may hold an incident.
     *
     * @param inHand how many incidents this person has to answer
     * @param lastDayAway the last day away; null for whoever is here today
     */
    public record Colleague(
            String username,
            String name,
            long inHand,
            @Nullable LocalDate lastDayAway) {

        public Optional<LocalDate> awayUntil() {
            return Optional.ofNullable(lastDayAway);
        }
    }

    /** By name. */
    public List<Colleague> all() {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.assignment.Colleagues$Colleague(p.username, p.displayName,
                            (select count(i) from Incident i where i.owner = p.username
                                and i.state = uk.gov.dwp.jobmatch.incident.IncidentState.TAKEN),
                            (select max(a.lastDay) from Absence a where a.person = p.username
                                and a.firstDay <= :today and a.lastDay >= :today))
                        from Person p where p.active = true
                            and exists (select 1 from Person q join q.roles r where q = p and r in (:roles))
                        order by p.displayName, p.username
                        """, Colleague.class)
                .setParameter("today", WorkingCalendar.dayOf(clock.instant()))
                .setParameter("roles", List.of(Role.HELPDESK, Role.DUTY_MANAGER))
                .getResultList();
    }

    /**
     * Refuses to give an incident to somebody who may not hold one.
     *
     * @throws NoSuchColleague if nobody who is here has that name and works incidents
     */
    @PermitAll
    public void checkMayHold(String username) {
        if (person(username).filter(this::worksIncidents).isEmpty()) {
            throw new NoSuchColleague();
        }
    }

    /**
     * Refuses a substitute who could not do the work.
     *
     * @throws NoSuchColleague if that is the person who is away, or nobody of the helpdesk
     */
    @PermitAll
    public void checkCanStandInFor(String username, String absent) {
        if (username.equals(absent)
                || person(username).filter(some -> some.has(Role.HELPDESK)).isEmpty()) {
            throw new NoSuchColleague();
        }
    }

    private boolean worksIncidents(Person person) {
        return person.has(Role.HELPDESK) || person.has(Role.DUTY_MANAGER);
    }

    private Optional<Person> person(String username) {
        return Optional.ofNullable(entities.find(Person.class, username)).filter(Person::isActive);
    }
}

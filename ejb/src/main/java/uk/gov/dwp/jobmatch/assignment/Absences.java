package uk.gov.dwp.jobmatch.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * Who is away, and whose incidents are somebody else's meanwhile. To stand in gives no right that the helpdesk role does not
 * give: only whoever holds that role can, and stops with it.
 */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class Absences {

    private static final String TODAY = " and a.firstDay <= :today and a.lastDay >= :today";

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    Colleagues colleagues;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** User names of all whose incidents the caller looks after today: the caller's own, and of whoever is away. */
    public Set<String> mine() {
        Set<String> mine = new TreeSet<>();
        mine.add(signedIn.name());
        coveredToday().forEach(absence -> mine.add(absence.person()));
        return mine;
    }

    /** Those who are away today and whom the caller stands in for. */
    public List<Absence> coveredToday() {
        return entities.createQuery("select a from Absence a where a.substitute = :me" + TODAY + """
                         and exists (select 1 from Person p join p.roles r where p.username = :me and r = :helpdesk)
                        order by a.person
                        """, Absence.class)
                .setParameter("me", signedIn.name())
                .setParameter("today", today())
                .setParameter("helpdesk", Role.HELPDESK)
                .getResultList();
    }

    /** The caller's own absence, unless it is over. */
    public Optional<Absence> mineToCome() {
        return Optional.ofNullable(entities.find(Absence.class, signedIn.name()))
                .filter(absence -> !absence.lastDay().isBefore(today()));
    }

    /**
     * The caller will be away; this takes the place of what was said before.
     *
     * @throws NoSuchColleague if the substitute is the caller, has left or does not hold the helpdesk role
     */
    public void enter(LocalDate firstDay, LocalDate lastDay, String substitute) {
        colleagues.checkCanStandInFor(substitute, signedIn.name());
        entities.merge(new Absence(signedIn.name(), firstDay, lastDay, substitute));
        audit.record(AuditAction.ABSENCE_ENTERED, null, firstDay + " " + lastDay + " " + substitute);
    }

    /** The caller is not away, or is back early. */
    public void end() {
        Absence mine = entities.find(Absence.class, signedIn.name());
        if (mine != null) {
            entities.remove(mine);
            audit.record(AuditAction.ABSENCE_ENDED, null, null);
        }
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}

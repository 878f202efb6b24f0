package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Office;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.staff.NotAllowed.Why;

/** What every change of somebody's duties must leave true. */
@Stateless
@PermitAll
public class DutyRules {

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    /**
     * Whether somebody at that address may have these duties.
     *
     * @throws NotAllowed if a role lacks its place, the place is off, or the role is not for them
     */
    public void check(Duties duties, String email) {
        if (!Role.OF_PEOPLE.containsAll(duties.roles())) {
            throw new IllegalArgumentException("No person holds such a role");
        }
        if (duties.office() == null && duties.roles().stream().anyMatch(Role::needsOffice)) {
            throw new NotAllowed(Why.OFFICE_NEEDED);
        }
        if (duties.site() == null && duties.roles().stream().anyMatch(Role::needsSite)) {
            throw new NotAllowed(Why.SITE_NEEDED);
        }
        if (isOff(duties)) {
            throw new NotAllowed(Why.PLACE_OFF);
        }
        if (duties.roles().stream().anyMatch(Role::isOfDwp)
                && !directory.policy().isOfDwp(email)) {
            throw new NotAllowed(Why.NOT_OF_DWP);
        }
    }

    /** The place is held until the transaction ends, so that nobody switches it off meanwhile. */
    private boolean isOff(Duties duties) {
        Office office = duties.office() == null
                ? null
                : entities.find(Office.class, duties.office(), LockModeType.PESSIMISTIC_READ);
        Site site =
                duties.site() == null ? null : entities.find(Site.class, duties.site(), LockModeType.PESSIMISTIC_READ);
        return (office != null && !office.isActive()) || (site != null && !site.isActive());
    }

    /** Has two administrators who part with each other in the same instant wait for one another. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void holdAdministrators() {
        entities.createNativeQuery("""
                        select username from person
                        where username in (select username from person_role where role = 'administrator')
                        order by username for update
                        """).getResultList();
    }

    /**
     * Whether there is still somebody who can put things right.
     *
     * @throws NotAllowed if there is nobody
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void leaveAnAdministrator() {
        boolean none = entities.createQuery("select p from Person p where p.active = true and :role member of p.roles")
                .setParameter("role", Role.ADMINISTRATOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (none) {
            throw new NotAllowed(Why.LAST_ADMINISTRATOR);
        }
    }
}

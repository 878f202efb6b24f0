package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Everybody who may sign in, for the administrator to read. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class People {

    private static final String PLACE = "(p.displayName, p.username)";

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /** Those who come next after somebody, by name; from the first where nobody has that user name. */
    public List<Person> after(String username, int limit) {
        audit.record(AuditAction.PEOPLE_READ, null, null);
        Optional<Person> place = Optional.ofNullable(entities.find(Person.class, username));
        return entities.createQuery(
                        "select p from Person p where " + PLACE
                                + " > (:name, :username) order by p.displayName, p.username",
                        Person.class)
                .setParameter("name", place.map(Person::displayName).orElse(""))
                .setParameter("username", place.map(Person::username).orElse(""))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those who come next before somebody, by name; none where nobody has that user name. */
    public List<Person> before(String username, int limit) {
        audit.record(AuditAction.PEOPLE_READ, null, null);
        Optional<Person> place = Optional.ofNullable(entities.find(Person.class, username));
        List<Person> nearestFirst = new ArrayList<>(entities.createQuery(
                        "select p from Person p where " + PLACE
                                + " < (:name, :username) order by p.displayName desc, p.username desc",
                        Person.class)
                .setParameter("name", place.map(Person::displayName).orElse(""))
                .setParameter("username", place.map(Person::username).orElse(""))
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }
}

package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;

/** The people whom SERCO's Quality Assessment Team may give calls to, and how many each has already. */
@Stateless
@RolesAllowed(Role.QAT)
public class Callers {

    /**
     * Somebody who makes calls.
     *
     * @param calls how many are allocated and not yet made
     */
    public record Caller(Person person, long calls) {}

    @Inject
    EntityManager entities;

    /** By name. */
    public List<Caller> all() {
        return entities.createQuery("""
                        select distinct p from Person p join p.roles r
                        where p.active = true and r in (:roles) order by p.displayName
                        """, Person.class)
                .setParameter("roles", List.of(Role.CALLER, Role.QAT))
                .getResultStream()
                .map(person -> new Caller(person, calls(person)))
                .toList();
    }

    private long calls(Person person) {
        return entities.createQuery("""
                        select count(c) from Callback c
                        where c.caller = :caller and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN
                        """, Long.class)
                .setParameter("caller", person.username())
                .getSingleResult();
    }
}

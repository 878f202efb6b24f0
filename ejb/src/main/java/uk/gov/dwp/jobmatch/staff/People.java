package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;

/** Everybody who signs in or did, for the administrator to read; each look is written down. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class People {

    private static final int NEWEST = 50;

    private static final String WANTED = """
            select p from Person p
            where (:role = '' or :role member of p.roles)
              and (:site = '' or p.site = :site)
              and (:office = '' or p.office = :office)
              and (:skill = ''
                or :skill = 'WELSH' and p.speaksWelsh = true
                or :skill = 'BSL' and p.signsBsl = true)
              and (:standing = 'ALL'
                or :standing = 'WORKING' and p.active = true
                or :standing = 'LOCKED' and p.active = false and p.leftAt is null
                or :standing = 'LEFT' and p.leftAt is not null
                or :standing = 'ABSENT' and p.active = true and coalesce(p.lastSeenAt, p.addedAt) < :absentSince)
            """;

    private static final String PLACE = " and (p.displayName, p.username) ";

    /** Whether somebody is let in, and comes. */
    public enum Standing {
        WORKING,
        /** Let in, but has not come for as long as the policy says. */
        ABSENT,
        LOCKED,
        LEFT,
        ALL
    }

    /**
     * Whom to list; empty for all.
     *
     * @param role held
     * @param site code
     * @param office code
     * @param skill {@code WELSH} or {@code BSL}
     */
    public record Wanted(String role, String site, String office, String skill, Standing standing) {

        public static final Wanted ALL = new Wanted("", "", "", "", Standing.ALL);
    }

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Those who come next after somebody, by name; from the first where nobody has that user name. */
    public List<Person> after(Wanted wanted, String username, int limit) {
        audit.record(AuditAction.PEOPLE_READ, null, null);
        return asked(WANTED + PLACE + "> (:name, :username) order by p.displayName, p.username", wanted, username)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those who come next before somebody, by name; none where nobody has that user name. */
    public List<Person> before(Wanted wanted, String username, int limit) {
        audit.record(AuditAction.PEOPLE_READ, null, null);
        String nearest = WANTED + PLACE + "< (:name, :username) order by p.displayName desc, p.username desc";
        List<Person> nearestFirst = new ArrayList<>(
                asked(nearest, wanted, username).setMaxResults(limit).getResultList());
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /** How many are let in and have not come for as long as the policy says. */
    public long absent() {
        return entities.createQuery(
                        "select count(p) from Person p where p.active = true and coalesce(p.lastSeenAt, p.addedAt) < :since",
                        Long.class)
                .setParameter("since", clock.instant().minus(absence()))
                .getSingleResult();
    }

    /** After how long without signing in somebody is listed as absent: policy data. */
    public Duration absence() {
        return directory.policyVersion().absence();
    }

    /**
     * The person of that user name; the look is written down.
     *
     * @throws NoSuchPerson if nobody has it
     */
    public Person open(String username) {
        Person person = entities.find(Person.class, username);
        if (person == null) {
            throw new NoSuchPerson();
        }
        audit.record(AuditAction.PERSON_READ, username, null);
        return person;
    }

    /** What administrators did to the person, the newest first. */
    public List<AuditRecord> history(String username) {
        return entities.createQuery("""
                        select a from AuditRecord a where a.subject = :username and a.action <> :read order by a.id desc
                        """, AuditRecord.class)
                .setParameter("username", username)
                .setParameter("read", AuditAction.PERSON_READ)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    private TypedQuery<Person> asked(String query, Wanted wanted, String username) {
        Optional<Person> place = Optional.ofNullable(entities.find(Person.class, username));
        return entities.createQuery(query, Person.class)
                .setParameter("role", wanted.role())
                .setParameter("site", wanted.site())
                .setParameter("office", wanted.office())
                .setParameter("skill", wanted.skill())
                .setParameter("standing", wanted.standing().name())
                .setParameter("absentSince", clock.instant().minus(absence()))
                .setParameter("name", place.map(Person::displayName).orElse(""))
                .setParameter("username", place.map(Person::username).orElse(""));
    }
}

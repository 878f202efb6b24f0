package uk.gov.dwp.jobmatch.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;

/** The people whom SERCO's Quality Assessment Team gives calls to: by what they speak and how much they have to do. */
@Stateless
@RolesAllowed(Role.QAT)
public class AllocationDesk {

    @Inject
    EntityManager entities;

    @Inject
    CallbackBoard board;

    /** Whoever has the least to do first. */
    public List<Colleague> all() {
        Map<String, Long> calls = calls();
        return entities.createQuery("""
                        select p from Person p left join fetch p.roles
                        where p.active = true and exists (select 1 from p.roles r where r in (:roles))
                        """, Person.class)
                .setParameter("roles", List.of(Role.CALLER, Role.QAT))
                .getResultStream()
                .map(person -> new Colleague(person, calls.getOrDefault(person.username(), 0L)))
                .sorted(Colleague.BY_LOAD)
                .toList();
    }

    /**
     * Gives a call to somebody to make; one that was allocated before may be given to another.
     *
     * @param version the one the caller saw
     * @param evenSo whether they get it without a skill that the customer needs
     * @throws SkillMissing if they have not
     * @throws NoSuchCallback if it is no call to allocate, or they make no such calls
     * @throws ChangedByAnother if it is no longer as the caller saw it
     */
    public void allocate(long id, int version, String username, boolean evenSo) {
        Set<Skill> needed = needed(id);
        List<Colleague> all = all();
        boolean lacks = all.stream().anyMatch(some -> some.person().username().equals(username) && !some.has(needed));
        if (lacks && !evenSo) {
            throw new SkillMissing(needed, best(all, needed));
        }
        board.allocate(id, version, username);
    }

    /**
     * Gives a call to whoever suits it best: what the customer needs first, then the least to do.
     *
     * @return who makes it now
     * @throws SkillMissing if nobody has what the customer needs
     */
    public Colleague allocateToBest(long id, int version) {
        Set<Skill> needed = needed(id);
        Colleague best = best(all(), needed).orElseThrow(() -> new SkillMissing(needed, Optional.empty()));
        board.allocate(id, version, best.person().username());
        return best;
    }

    private static Optional<Colleague> best(List<Colleague> all, Set<Skill> needed) {
        return all.stream().filter(some -> some.has(needed)).findFirst();
    }

    /** By all whose answers the call passes on. */
    private Set<Skill> needed(long callback) {
        return Skill.neededFor(entities.createQuery("""
                        select i from Callback c join Incident i on i.id = c.incident
                        where c.id = :callback
                           or (c.joinedTo = :callback and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.JOINED)
                        """, Incident.class)
                .setParameter("callback", callback)
                .getResultList());
    }

    private Map<String, Long> calls() {
        return entities.createQuery("""
                        select c.caller, count(c) from Callback c
                        where c.state = uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN and c.ownerGroup = :group
                        group by c.caller
                        """, Object[].class)
                .setParameter("group", OwnerGroup.SERCO_QAT)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}

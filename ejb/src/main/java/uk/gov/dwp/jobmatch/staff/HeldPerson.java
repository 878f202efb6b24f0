package uk.gov.dwp.jobmatch.staff;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Person;

/** Somebody's record, which nobody else changes until the transaction ends. */
final class HeldPerson {

    private HeldPerson() {}

    /**
     * As it is once whoever had it is done. A question, since to find it would read the roles by an outer join, which PostgreSQL
     * does not lock: it would be read first, locked afterwards, and by then be older than what stands there.
     */
    static Optional<Person> of(EntityManager entities, String username) {
        return entities.createQuery("select p from Person p where p.username = :username", Person.class)
                .setParameter("username", username)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}

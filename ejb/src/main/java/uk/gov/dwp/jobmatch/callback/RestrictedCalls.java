package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;

/**
 * Keeps a call that passes on the answer to a restricted incident, its own or one that was joined to it, with the officer named
 * for it (domain.md X15): its group sees that it is owed and no more.
 */
@Stateless
@PermitAll
public class RestrictedCalls {

    /** Callback {@code c} has nothing to do with a restricted incident; for queries on entities. */
    public static final String UNRESTRICTED = """
             (not exists (select 1 from Restriction r where r.incident = c.incident)
                and not exists (select 1 from Restriction r, Callback joined
                    where joined.joinedTo = c.id and r.incident = joined.incident))
            """;

    private static final String OFFICERS = """
            select r.officer from Restriction r, Callback c
            where (c.id = :callback or c.joinedTo = :callback) and r.incident = c.incident
            order by c.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** User name of the officer who makes this call; empty where nothing about it is restricted. */
    public Optional<String> officer(Callback callback) {
        return officers(callback).stream().findFirst();
    }

    /** Whether somebody may open a callback, or what has to be true of anybody else: that they are of its group. */
    public boolean isOpenTo(Person person, Callback callback, boolean isOfItsGroup) {
        List<String> officers = officers(callback);
        return person.has(Role.DUTY_MANAGER)
                || (officers.isEmpty() ? isOfItsGroup : officers.contains(person.username()));
    }

    private List<String> officers(Callback callback) {
        return entities.createQuery(OFFICERS, String.class)
                .setParameter("callback", callback.id())
                .getResultList();
    }

    /**
     * Gives a call that its group could make now to the officer instead, in the caller's transaction. Of an officer who is not
     * let in any more it stays on the board, where a duty manager finds it.
     */
    public void entrust(Callback callback, String person) {
        entities.flush();
        officer(callback)
                .filter(officer -> callback.state().isTakeable() && !callback.isMadeBy(officer))
                .filter(officer -> entities.find(Person.class, officer).isActive())
                .ifPresent(officer -> give(callback, officer, person));
    }

    private void give(Callback callback, String officer, String person) {
        callback.giveTo(officer, person, clock.instant());
        audit.record(AuditAction.CALLBACK_ALLOCATED, callback.reference(), officer);
    }
}

package uk.gov.dwp.jobmatch.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * Where a duty manager says what must not be forgotten. Whoever forgets holds one lock of the database in common, and whoever
 * places a hold holds it alone: a hold waits for the batch that is under way, and counts for every later one.
 */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class Holds {

    /** Any number that nobody else locks. */
    private static final long LOCK = 23_001;

    /** A hold that stands, and the reference of what it holds. */
    public record Standing(Hold hold, String subject) {}

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Holds an account with all its incidents, or one incident.
     *
     * @param reference of an incident or of an account
     * @return the hold; empty where nothing is called so
     * @throws AlreadyHeld if it is held
     */
    public Optional<Hold> place(String reference, String reason) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)")
                .getResultList();
        Optional<Hold> hold = asIncident(reference, reason).or(() -> asAccount(reference, reason));
        hold.ifPresent(placed -> {
            entities.persist(placed);
            audit.record(AuditAction.HOLD_PLACED, reference, "HOLD-" + placed.id());
        });
        return hold;
    }

    /**
     * Lets what was held be forgotten as its class of records is.
     *
     * @param version the one the caller saw
     * @throws ChangedByAnother if it was lifted by now
     */
    public void lift(long id, int version, String why) {
        Hold hold = entities.find(Hold.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (hold == null || hold.version() != version || hold.liftedAt().isPresent()) {
            throw new ChangedByAnother(AuditTrail.SYSTEM, clock.instant());
        }
        hold.lift(why, signedIn.name(), clock.instant());
        audit.record(AuditAction.HOLD_LIFTED, subject(hold), "HOLD-" + id);
    }

    /** Those that stand below a number, the newest first. */
    @RolesAllowed({Role.DUTY_MANAGER, Role.AUDITOR})
    public List<Standing> standing(long below, int limit) {
        return entities.createQuery("""
                        select h, coalesce(h.account, i.reference) from Hold h left join Incident i on i.id = h.incident
                        where h.liftedAt is null and h.id < :below order by h.id desc
                        """, Object[].class)
                .setParameter("below", below)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Standing((Hold) row[0], (String) row[1]))
                .toList();
    }

    /** From here to the end of the caller's transaction no hold can be placed: what is free now stays free. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keepOut() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock_shared(" + LOCK + ") as text)")
                .getResultList();
    }

    private @Nullable String subject(Hold hold) {
        return hold.account()
                .or(() -> hold.incident()
                        .map(incident -> entities.find(Incident.class, incident))
                        .map(Incident::reference))
                .orElse(null);
    }

    private Optional<Hold> asIncident(String reference, String reason) {
        return entities.createQuery("select i.id from Incident i where i.reference = :reference", Long.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(id -> {
                    refuseSecond("incident = ?", id);
                    return Hold.ofIncident(id, reason, signedIn.name(), clock.instant());
                });
    }

    private Optional<Hold> asAccount(String reference, String reason) {
        return Optional.ofNullable(entities.find(Account.class, reference)).map(account -> {
            refuseSecond("account = ?", reference);
            return Hold.ofAccount(reference, reason, signedIn.name(), clock.instant());
        });
    }

    private void refuseSecond(String which, Object value) {
        boolean held = !entities.createNativeQuery("select 1 from hold where lifted_at is null and " + which)
                .setParameter(1, value)
                .getResultList()
                .isEmpty();
        if (held) {
            throw new AlreadyHeld();
        }
    }
}

package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Finds the load that is to go on: one just received or confirmed, or one whose work was cut short. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoadQueue {

    private static final Logger LOG = Logger.getLogger(LoadQueue.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Takes the oldest that waits, so that nobody else does. */
    public Optional<AccountLoad> next() {
        Instant now = clock.instant();
        List<?> waiting = entities.createNativeQuery("""
                        select id from account_load
                        where not tidied and state not in ('CHECKED', 'FAILED') and leased_until <= :now
                        order by id limit 1 for update skip locked
                        """, Long.class)
                .setParameter("now", now)
                .getResultList();
        Optional<AccountLoad> found = waiting.stream().findFirst().map(id -> entities.find(AccountLoad.class, id));
        found.ifPresent(load -> load.lease(now));
        return found;
    }

    /** As it is by now. */
    public AccountLoad now(long id) {
        return entities.find(AccountLoad.class, id);
    }

    /** Notes that work on it failed, and leaves it to a person once that has happened too often in a row. */
    public void failed(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        LoadState at = load.state();
        load.fail(clock.instant());
        if (load.state() == LoadState.FAILED) {
            LOG.severe(() -> "A load is given up until somebody looks at it. id=" + id + " state=" + at);
            audit.record(AuditAction.ACCOUNT_FILE_FAILED, LoadDesk.subject(load), at.name());
        }
    }

    /** Gives up loads that nobody has decided on, and that the caller has locked; says how many. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int giveUp(Collection<Long> undecided) {
        Instant now = clock.instant();
        for (Long id : undecided) {
            AccountLoad load = entities.find(AccountLoad.class, id);
            load.cancel(AuditTrail.SYSTEM, now);
            audit.record(AuditAction.ACCOUNT_FILE_CANCELLED, LoadDesk.subject(load), "undecided");
        }
        return undecided.size();
    }

    /** The files that still have to lie on the disk. */
    public List<UUID> spooled() {
        return entities.createQuery("select l.receipt.spool from AccountLoad l where l.state in :unread", UUID.class)
                .setParameter("unread", List.of(LoadState.CHECKING, LoadState.FAILED))
                .getResultList();
    }
}

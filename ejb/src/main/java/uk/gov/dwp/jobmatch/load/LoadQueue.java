package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Finds the load that is to go on: one just received or confirmed, or one whose work was cut short. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoadQueue {

    /** What nobody has confirmed by then is given up, and what was staged of it deleted. */
    static final Duration UNDECIDED = Duration.ofDays(14);

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
                        where not tidied and state <> 'CHECKED' and leased_until <= :now
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

    /** Gives up what nobody has decided on for too long. */
    public void giveUpUndecided() {
        Instant now = clock.instant();
        entities.createQuery(
                        "select l from AccountLoad l where l.state = :checked and l.receipt.at < :before",
                        AccountLoad.class)
                .setParameter("checked", LoadState.CHECKED)
                .setParameter("before", now.minus(UNDECIDED))
                .getResultList()
                .forEach(load -> giveUp(load, now));
    }

    private void giveUp(AccountLoad load, Instant now) {
        load.cancel(AuditTrail.SYSTEM, now);
        audit.record(AuditAction.ACCOUNT_FILE_CANCELLED, LoadDesk.subject(load), "undecided");
    }

    /** The files that still have to lie on the disk. */
    public List<UUID> spooled() {
        return entities.createQuery("select l.receipt.spool from AccountLoad l where l.state = :checking", UUID.class)
                .setParameter("checking", LoadState.CHECKING)
                .getResultList();
    }
}

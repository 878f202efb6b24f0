package uk.gov.dwp.jobmatch.seal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;

/** Where an auditor sees what is sealed, and has it verified. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class SealBook {

    /** How many findings one page shows. */
    public static final int SHOWN = 100;

    /**
     * What was written and has no seal yet.
     *
     * @param oldest the earliest time that one of them bears; empty where there is none
     */
    public record Waiting(long rows, Optional<Instant> oldest) {}

    /** A month that has sealed rows, and whether these are in a file by now. */
    public record Month(YearMonth month, boolean archived) {}

    @Inject
    EntityManager entities;

    @Inject
    Sealer sealer;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    @Resource
    SessionContext session;

    public Optional<Head> head(SealedLog log) {
        return sealer.head(log);
    }

    public Waiting waiting(SealedLog log) {
        Tuple row = (Tuple) entities.createNativeQuery("select * from waiting_for_seal(:log)", Tuple.class)
                .setParameter("log", log.table())
                .getSingleResult();
        return new Waiting(row.get("records", Long.class), Optional.ofNullable(row.get("oldest", Instant.class)));
    }

    /** The newest first. */
    public List<Month> months(SealedLog log) {
        List<?> rows = entities.createNativeQuery("""
                        with recursive found as (
                            select max(month) as month from seal_block where log = :log
                            union all
                            select (select max(b.month) from seal_block b where b.log = :log and b.month < found.month)
                            from found where found.month is not null)
                        select to_char(found.month, 'YYYY-MM') as month, a.log is not null as archived
                        from found left join archived_month a on a.month = found.month and a.log = :log
                        where found.month is not null order by found.month desc
                        """, Tuple.class)
                .setParameter("log", log.table())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row ->
                        new Month(YearMonth.parse(row.get("month", String.class)), row.get("archived", Boolean.class)))
                .toList();
    }

    /** Has a month compared with its seals; one that is being compared already is not compared twice. */
    public Verification verify(SealedLog log, YearMonth month) {
        return underWay(log, month).orElseGet(() -> {
            Verification asked =
                    new Verification(log, month, session.getCallerPrincipal().getName(), clock.instant());
            entities.persist(asked);
            audit.record(AuditAction.LOG_VERIFICATION_ASKED, "log " + log + " " + month, null);
            return asked;
        });
    }

    private Optional<Verification> underWay(SealedLog log, YearMonth month) {
        return entities.createQuery(
                        "select v from Verification v where v.log = :log and v.month = :month and v.endedAt is null",
                        Verification.class)
                .setParameter("log", log.table())
                .setParameter("month", month.atDay(1))
                .getResultStream()
                .findFirst();
    }

    /** What was asked for last, the newest first. */
    public List<Verification> verifications(int most) {
        return entities.createQuery("select v from Verification v order by v.id desc", Verification.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The first of what a verification has found. */
    public List<Finding> findings(Verification verification) {
        return entities.createQuery(
                        "select f from Finding f where f.verification = :id order by f.number", Finding.class)
                .setParameter("id", verification.id())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Whether a block that somebody kept is still in the chain as it was: if not, all after it may have been made anew. */
    public boolean holds(SealedLog log, long block, String hash) {
        return !entities.createNativeQuery("""
                        select 1 from seal_block where log = :log and number = :block and hash = decode(:hash, 'hex')
                        """)
                .setParameter("log", log.table())
                .setParameter("block", block)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }
}

package uk.gov.dwp.jobmatch.seal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.seal.Finding.Break;
import uk.gov.dwp.jobmatch.seal.Finding.Problem;

/** Compares logs with their seals, one step of a verification at a time, each in a transaction of its own. */
@Stateless
@PermitAll
public class Comparison {

    private static final Logger LOG = Logger.getLogger(Comparison.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Ids of the verifications that are not over. */
    public List<Long> underWay() {
        return entities.createQuery("select v.id from Verification v where v.endedAt is null order by v.id", Long.class)
                .getResultList();
    }

    /**
     * Takes the next step of a verification.
     *
     * @return whether there is another
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean step(long id) {
        Verification verification = entities.find(Verification.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (verification.isOver()) {
            return false;
        }
        int before = verification.findings();
        List<Break> found = found(verification);
        for (int i = 0; i < found.size(); i++) {
            entities.persist(new Finding(id, before + i + 1, found.get(i)));
        }
        verification.stepDone(found.size(), isArchived(verification), clock.instant());
        if (verification.isOver()) {
            conclude(verification);
        }
        return !verification.isOver();
    }

    private List<Break> found(Verification verification) {
        if (verification.stepsDone() == 0) {
            return breaks(entities.createNativeQuery("select * from verify_chain(:log)", Tuple.class), verification);
        }
        return verification.nextDay().map(day -> rows(verification, day)).orElseGet(() -> blocks(verification));
    }

    private List<Break> blocks(Verification verification) {
        return breaks(
                entities.createNativeQuery("select * from verify_blocks(:log, :month)", Tuple.class)
                        .setParameter("month", verification.month().atDay(1)),
                verification);
    }

    private List<Break> rows(Verification verification, LocalDate day) {
        return breaks(
                entities.createNativeQuery("select * from verify_rows(:log, :since, :until)", Tuple.class)
                        .setParameter("since", startOf(day))
                        .setParameter("until", startOf(day.plusDays(1))),
                verification);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<Break> breaks(Query query, Verification verification) {
        List<?> rows = query.setParameter("log", verification.log().table()).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Break(
                        Problem.valueOf(row.get("problem", String.class)),
                        row.get("id", Long.class),
                        row.get("block", Long.class),
                        row.get("at", Instant.class)))
                .toList();
    }

    /** Of an archived month the blocks are left, and they are all there is to look at here. */
    private boolean isArchived(Verification verification) {
        return !entities.createNativeQuery("select 1 from archived_month where log = :log and month = :month")
                .setParameter("log", verification.log().table())
                .setParameter("month", verification.month().atDay(1))
                .getResultList()
                .isEmpty();
    }

    private void conclude(Verification verification) {
        audit.record(
                verification.findings() == 0 ? AuditAction.LOG_FOUND_WHOLE : AuditAction.LOG_FOUND_BROKEN,
                "log " + verification.log() + " " + verification.month(),
                verification.findings() == 0 ? null : Integer.toString(verification.findings()));
        if (verification.findings() > 0) {
            LOG.severe(() -> "A log is not as it was sealed: see Seals. log=%s month=%s verification=%d findings=%d"
                    .formatted(verification.log(), verification.month(), verification.id(), verification.findings()));
        }
    }
}

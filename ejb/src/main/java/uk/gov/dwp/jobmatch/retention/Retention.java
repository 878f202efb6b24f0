package uk.gov.dwp.jobmatch.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.erasure.Holds;
import uk.gov.dwp.jobmatch.erasure.Traces;
import uk.gov.dwp.jobmatch.load.LoadQueue;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * Forgets one batch of a class. Each batch is a transaction that takes what nobody else has locked, asks for holds first, and counts
 * what it forgot; what is left to do stands in the records themselves, so whatever stops a run, the next one goes on from there.
 */
@Stateless
@PermitAll
public class Retention {

    private static final int ACCOUNTS_LOOKED_AT = 1000;

    @Inject
    EntityManager entities;

    @Inject
    RetentionRules rules;

    @Inject
    Holds holds;

    @Inject
    Traces traces;

    @Inject
    AccountErasure accounts;

    @Inject
    LoadQueue loads;

    @Inject
    InstantSource clock;

    /** Forgets some; says how many, and 0 where nothing is left that may be forgotten now. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int forgetSome(RecordClass what) {
        holds.keepOut();
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        int forgotten = forgetSome(what, rules.on(today, what).cutoff(today));
        if (forgotten > 0) {
            count(what, today, forgotten);
        }
        return forgotten;
    }

    private int forgetSome(RecordClass what, Instant before) {
        return switch (what) {
            case CLOSED_ACCOUNT -> eraseSome(before);
            case INCIDENT -> {
                List<Long> some = ids(Due.INCIDENTS + " limit 100 for update of i skip locked", before);
                traces.removeFrom(some);
                yield some.size();
            }
            case FILE -> {
                List<Long> some = ids(Due.FILES + " limit 100 for update of i skip locked", before);
                yield some.isEmpty() ? 0 : traces.removeFiles(some);
            }
            case ACTIVITY -> run(Due.FORGET_ACTIVITY, before);
            case SAFETY_ALERT -> run(Due.FORGET_ALERTS, before);
            case REFUSED_FORM -> counted(Due.FORGET_REFUSALS, before);
            case PARTNER_TRAFFIC -> run(Due.FORGET_TRAFFIC, before);
            case SUBMISSION -> counted(Due.FORGET_SUBMISSIONS, before);
            case DRAFT -> run(Due.FORGET_DRAFTS, before);
            case WAITING_LOAD ->
                loads.giveUp(ids(Due.WAITING_LOADS + " limit 100 for update of l skip locked", before));
            case LOAD_REPORT -> run(Due.FORGET_LOAD_REPORTS, before);
            case HOLDER_REQUEST -> run(Due.FORGET_REQUESTS, before);
            case SUPPRESSED_ADDRESS -> run(Due.FORGET_SUPPRESSIONS, before);
        };
    }

    /** One account a batch: what it has may be large. One that must be kept is passed over until that is over. */
    @SuppressWarnings("unchecked")
    private int eraseSome(Instant before) {
        List<String> closed =
                query(Due.ACCOUNTS, before).setMaxResults(ACCOUNTS_LOOKED_AT).getResultList();
        Optional<String> next = closed.stream()
                .filter(account -> accounts.obstacle(account).isEmpty())
                .filter(this::isLocked)
                .findFirst();
        next.ifPresent(accounts::erase);
        return next.isPresent() ? 1 : 0;
    }

    private boolean isLocked(String account) {
        return !entities.createNativeQuery("""
                        select reference from account where reference = ? and state not in ('DELETED', 'RESTRICTED')
                        for update skip locked
                        """)
                .setParameter(1, account)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(String sql, Instant before) {
        return query(sql, before).getResultList();
    }

    private int counted(String sql, Instant before) {
        return ((Number) query(sql, before).getSingleResult()).intValue();
    }

    private int run(String sql, Instant before) {
        return entities.createNativeQuery(sql).setParameter("before", before).executeUpdate();
    }

    private Query query(String sql, Instant before) {
        return entities.createNativeQuery(sql).setParameter("before", before);
    }

    private void count(RecordClass what, LocalDate day, int records) {
        entities.createNativeQuery("""
                        insert into forgotten (day, record_class, records, last_at) values (:day, :what, :records, :now)
                        on conflict (day, record_class) do update
                            set records = forgotten.records + excluded.records, last_at = excluded.last_at
                        """)
                .setParameter("day", day)
                .setParameter("what", what.name())
                .setParameter("records", records)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}

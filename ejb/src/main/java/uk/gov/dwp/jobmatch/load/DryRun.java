package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.accountfile.Fault;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Says what loading a staged file would do, before any of it is done. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DryRun {

    /** Whether record {@code r} changes anything about account {@code a}, which we have. */
    static final String TELLS_NEWS = """
            (a.state <> 'DELETED' and (a.version < r.version
                or r.state = 'CLOSING' and coalesce(a.closed_version, 0) < r.version
                or r.consent_version is not null and not exists (
                    select from consent c where c.account = r.reference and c.version = r.consent_version)))
            """;

    private static final String COUNTS = """
            with judged as (
                select a.reference is null as fresh, %s as changed, a.version > r.version or a.state = 'DELETED' as late
                from account_load_row r left join account a on a.reference = r.reference
                where r.load = :load and not r.refused)
            select count(*), count(*) filter (where fresh), count(*) filter (where changed),
                count(*) filter (where late and not changed)
            from judged
            """.formatted(TELLS_NEWS);

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Tells the planner how much was staged: it would compare each record with each other, had nobody said how many there are. */
    public void measure() {
        entities.createNativeQuery("analyze account_load_row").executeUpdate();
    }

    /** Refuses the records that speak of one account twice: which of them is right, nobody can say. */
    public void refuseDoubles(long id) {
        refuse(id, Fault.TWICE, """
                select load, line from account_load_row where load = :load and reference in (
                    select reference from account_load_row where load = :load group by reference having count(*) > 1)
                """);
    }

    /** Refuses the records that make an employer of a jobseeker, or the other way round. */
    public void refuseOtherKinds(long id) {
        refuse(id, Fault.OTHER_KIND_HERE, """
                select r.load, r.line from account_load_row r join account a on a.reference = r.reference
                where r.load = :load and not r.refused and a.kind <> r.kind and a.version > 0
                """);
    }

    /** Refuses the records of which we were told the opposite under the same version: which of the two stands, only the source can say. */
    public void refuseOpposites(long id) {
        refuse(id, Fault.OPPOSITE_HERE, """
                select r.load, r.line from account_load_row r
                    join consent c on c.account = r.reference and c.version = r.consent_version
                where r.load = :load and not r.refused and c.given <> r.consent_given
                """);
    }

    /** Counts what is left, and has it wait for a person. */
    public void count(long id, int attempt) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!load.isBeingChecked(attempt)) {
            return;
        }
        CheckCounts counts = counts(load);
        divide(id);
        load.isChecked(counts);
        load.lease(clock.instant());
        audit.record(
                AuditAction.ACCOUNT_FILE_CHECKED,
                LoadDesk.subject(load),
                "taken=" + counts.taken() + " refused=" + counts.refused() + " new=" + counts.fresh() + " changed="
                        + counts.changed());
    }

    /** Into the parts that will be merged one by one. */
    private void divide(long id) {
        entities.createNativeQuery("""
                        insert into account_load_part (load, first_line, last_line, records)
                        select cast(:load as bigint), min(line), max(line), count(*) filter (where not refused)
                        from (select line, refused, (row_number() over (order by line) - 1) / :part as part
                              from account_load_row where load = :load) numbered
                        group by part
                        """)
                .setParameter("load", id)
                .setParameter("part", LoadMerge.PART)
                .executeUpdate();
    }

    private CheckCounts counts(AccountLoad load) {
        inMemory();
        Object[] sums = (Object[]) entities.createNativeQuery(COUNTS)
                .setParameter("load", load.id())
                .getSingleResult();
        long taken = (Long) sums[0];
        long fresh = (Long) sums[1];
        long changed = (Long) sums[2];
        long late = (Long) sums[3];
        long refused = load.checked().all() - taken;
        return new CheckCounts(taken, refused, fresh, changed, taken - fresh - changed - late, late);
    }

    /** What millions of records are compared with fits; so large only in this transaction. */
    private void inMemory() {
        entities.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
    }

    private void refuse(long id, Fault fault, String which) {
        inMemory();
        entities.createNativeQuery("""
                        with wrong as (%s),
                        noted as (
                            insert into account_load_fault (load, line, field, fault)
                            select load, line, 'reference', :fault from wrong order by line
                            limit greatest(0, :most - (select count(*) from account_load_fault where load = :load))
                            on conflict do nothing)
                        update account_load_row r set refused = true from wrong where r.load = wrong.load and r.line = wrong.line
                        """.formatted(which))
                .setParameter("load", id)
                .setParameter("fault", fault.name())
                .setParameter("most", Staging.MOST_FAULTS)
                .executeUpdate();
    }
}

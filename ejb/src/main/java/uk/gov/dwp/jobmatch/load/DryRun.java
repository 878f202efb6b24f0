package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.InstantSource;
import java.util.List;
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

    /** Of one part; takes {@code :load}, {@code :first} and {@code :last}. */
    static final String LINES =
            "account_load_row r where r.load = :load and r.line between :first and :last and not r.refused";

    /** Each record of a part with what we have; all is looked up by its key, however much that is. */
    private static final String JUDGED = """
            with judged as (
                select r.line, a.reference is null as fresh, %s as changed, a.version > r.version or a.state = 'DELETED' as late,
                    coalesce(a.kind <> r.kind and a.version > 0, false) as other_kind,
                    exists (select from consent c
                        where c.account = r.reference and c.version = r.consent_version and c.given <> r.consent_given) as opposite
                from (select * from %s) r left join lateral (select * from account where reference = r.reference offset 0) a on true)
            """.formatted(TELLS_NEWS, LINES);

    private static final String COUNTS = JUDGED + """
            select count(*), count(*) filter (where fresh), count(*) filter (where changed),
                count(*) filter (where late and not changed), count(*) filter (where other_kind or opposite)
            from judged
            """;

    private static final String DOUBLES = """
            with wrong as (
                select line, '%s' as fault from account_load_row where load = :load and reference in (
                    select reference from account_load_row where load = :load group by reference having count(*) > 1)),
            """.formatted(Fault.TWICE);

    /** One fault of a record is enough. */
    private static final String CONTRADICTIONS = JUDGED + """
            , wrong as (
                select line, case when other_kind then '%s' else '%s' end as fault
                from judged where other_kind or opposite),
            """.formatted(Fault.OTHER_KIND_HERE, Fault.OPPOSITE_HERE);

    private static final String REFUSE = """
            noted as (
                insert into account_load_fault (load, line, field, fault)
                select :load, line, 'reference', fault from wrong order by line
                limit greatest(0, :most - (select count(*) from account_load_fault where load = :load))
                on conflict do nothing)
            update account_load_row r set refused = true from wrong where r.load = :load and r.line = wrong.line
            """;

    /** Some records that follow each other, and what loading them would do. */
    public record Part(long first, long last, CheckCounts counts) {}

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
        inMemory();
        refuse(entities.createNativeQuery(DOUBLES + REFUSE), id);
    }

    /** Where the parts begin that will be judged, and merged, one by one. */
    public List<Long> firstLines(long id) {
        List<?> lines = entities.createNativeQuery(
                        "select generate_series(min(line), max(line), :part) from account_load_row where load = :load",
                        Long.class)
                .setParameter("load", id)
                .setParameter("part", LoadMerge.PART)
                .getResultList();
        return lines.stream().map(Long.class::cast).toList();
    }

    /**
     * Judges a part. Refused are the records that make an employer of a jobseeker, or the other way round; and those of which we were told the
     * opposite under the same version: which of the two stands, only the source can say.
     */
    public Part judge(long id, long first) {
        long last = first + LoadMerge.PART - 1;
        LoadMerge.BY_KEY.forEach(setting -> entities.createNativeQuery(setting).executeUpdate());
        Object[] sums = counts(id, first, last);
        if ((Long) sums[4] > 0) {
            refuseContradictions(id, first, last);
            sums = counts(id, first, last);
        }
        long taken = (Long) sums[0];
        long fresh = (Long) sums[1];
        long changed = (Long) sums[2];
        long late = (Long) sums[3];
        return new Part(first, last, new CheckCounts(taken, 0, fresh, changed, taken - fresh - changed - late, late));
    }

    /** One after the other: so many faults are kept, and no more. */
    private void refuseContradictions(long id, long first, long last) {
        entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        refuse(within(CONTRADICTIONS + REFUSE, first, last), id);
    }

    /** Adds up what was judged, and has it wait for a person. */
    public void complete(long id, int attempt, List<Part> parts) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!load.isBeingChecked(attempt)) {
            return;
        }
        parts.forEach(part -> keep(id, part));
        CheckCounts counts = parts.stream().map(Part::counts).reduce(CheckCounts.NONE, CheckCounts::plus);
        load.isChecked(counts.plus(0, load.checked().all() - counts.taken()));
        load.lease(clock.instant());
        audit.record(
                AuditAction.ACCOUNT_FILE_CHECKED,
                LoadDesk.subject(load),
                "taken=" + counts.taken() + " refused=" + load.checked().refused() + " new=" + counts.fresh()
                        + " changed=" + counts.changed());
    }

    private void keep(long id, Part part) {
        entities.createNativeQuery(
                        "insert into account_load_part (load, first_line, last_line, records) values (?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, part.first())
                .setParameter(3, part.last())
                .setParameter(4, part.counts().taken())
                .executeUpdate();
    }

    private Object[] counts(long id, long first, long last) {
        return (Object[]) within(COUNTS, first, last).setParameter("load", id).getSingleResult();
    }

    private Query within(String statement, long first, long last) {
        return entities.createNativeQuery(statement)
                .setParameter("first", first)
                .setParameter("last", last);
    }

    private static void refuse(Query refusal, long id) {
        refusal.setParameter("load", id)
                .setParameter("most", Staging.MOST_FAULTS)
                .executeUpdate();
    }

    /** What millions of records are compared with fits; so large only in this transaction. */
    private void inMemory() {
        entities.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
    }
}

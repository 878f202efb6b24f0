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

    /**
     * Each record of a part with what we have: all is looked up by its key, however much that is. A record cannot be taken that speaks of an account
     * which another of the file speaks of, for nobody can say which is right; that makes an employer of a jobseeker, or the other way round; or that
     * says the opposite of what we were told under the same version.
     */
    private static final String JUDGED =
            """
            with judged as (
                select r.line, a.reference is null as fresh, %s as changed, a.version > r.version or a.state = 'DELETED' as late,
                    case
                        when exists (select from account_load_row o
                            where o.reference = r.reference and o.load = r.load and o.line <> r.line) then '%s'
                        when a.kind <> r.kind and a.version > 0 then '%s'
                        when exists (select from consent c
                            where c.account = r.reference and c.version = r.consent_version and c.given <> r.consent_given) then '%s'
                    end as fault
                from (select * from %s) r left join lateral (select * from account where reference = r.reference offset 0) a on true)
            """.formatted(TELLS_NEWS, Fault.TWICE, Fault.OTHER_KIND_HERE, Fault.OPPOSITE_HERE, LINES);

    private static final String COUNTS = JUDGED + """
            select count(*), count(*) filter (where fresh), count(*) filter (where changed), count(*) filter (where late and not changed), count(fault)
            from judged
            """;

    private static final String REFUSE = JUDGED + """
            , wrong as (select line, fault from judged where fault is not null),
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

    /** Refuses what cannot be taken of a part, and says what loading the rest would do. */
    public Part judge(long id, long first) {
        long last = first + LoadMerge.PART - 1;
        LoadMerge.BY_KEY.forEach(setting -> entities.createNativeQuery(setting).executeUpdate());
        Object[] sums = counts(id, first, last);
        if ((Long) sums[4] > 0) {
            refuse(id, first, last);
            sums = counts(id, first, last);
        }
        long taken = (Long) sums[0];
        long fresh = (Long) sums[1];
        long changed = (Long) sums[2];
        long late = (Long) sums[3];
        return new Part(first, last, new CheckCounts(taken, 0, fresh, changed, taken - fresh - changed - late, late));
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
        return (Object[]) within(COUNTS, id, first, last).getSingleResult();
    }

    /** One after the other: so many faults are kept, and no more. */
    private void refuse(long id, long first, long last) {
        entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        within(REFUSE, id, first, last)
                .setParameter("most", Staging.MOST_FAULTS)
                .executeUpdate();
    }

    private Query within(String statement, long id, long first, long last) {
        return entities.createNativeQuery(statement)
                .setParameter("load", id)
                .setParameter("first", first)
                .setParameter("last", last);
    }
}

package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.accountfile.Fault;
import uk.gov.dwp.jobmatch.accountfile.LineFault;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;

/** The loads there were, what was wrong with their files, and how file and accounts compared. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class LoadBook {

    /** How many accounts of one kind there were on one side. */
    public record Sum(String kind, String state, String consent, long inFile, long here) {
        /** How many more there are on one side than on the other. */
        public long difference() {
            return Math.abs(inFile - here);
        }
    }

    /** One account that the two sides do not agree on. */
    public record Difference(String reference, String kind) {}

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /** Below an id, the newest first; {@code Long.MAX_VALUE} for the newest of all. */
    public List<AccountLoad> older(long before, int limit) {
        return entities.createQuery(
                        "select l from AccountLoad l where l.id < :place order by l.id desc", AccountLoad.class)
                .setParameter("place", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The next above an id, the newest first. */
    public List<AccountLoad> newer(long after, int limit) {
        List<AccountLoad> nearestFirst = new ArrayList<>(
                entities.createQuery("select l from AccountLoad l where l.id > :place order by l.id", AccountLoad.class)
                        .setParameter("place", after)
                        .setMaxResults(limit)
                        .getResultList());
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /** One load. */
    public AccountLoad open(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id);
        if (load == null) {
            throw new NoSuchLoad(id);
        }
        return load;
    }

    /** What is to be mended on the next lines after one, so many lines at the most; in the order of the file. */
    public List<LineFault> faults(long id, long afterLine, int lines) {
        List<?> found = entities.createNativeQuery("""
                        select line, field, fault from account_load_fault where load = :load and line in (
                            select distinct line from account_load_fault where load = :load and line > :after order by line limit :lines)
                        order by line, field, fault
                        """)
                .setParameter("load", id)
                .setParameter("after", afterLine)
                .setParameter("lines", lines)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new LineFault((Long) row[0], (String) row[1], Fault.valueOf((String) row[2])))
                .toList();
    }

    /** By kind, state and consent, in this order; none before the two sides were compared. */
    public List<Sum> sums(long id) {
        List<?> found = entities.createNativeQuery("""
                        select kind, state, consent, cast(coalesce(sum(accounts) filter (where side = 'FILE'), 0) as bigint),
                            cast(coalesce(sum(accounts) filter (where side = 'HERE'), 0) as bigint)
                        from account_load_tally where load = :load group by kind, state, consent order by kind, state, consent
                        """).setParameter("load", id).getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Sum((String) row[0], (String) row[1], (String) row[2], (Long) row[3], (Long) row[4]))
                .toList();
    }

    /** How many accounts differ, by how; no more than {@link LoadComparison#MOST_OF_A_KIND} of each are known by name. */
    public Map<String, Long> differences(long id) {
        List<?> found = entities.createNativeQuery("""
                        select kind, count(*) from account_load_difference where load = :load group by kind order by kind
                        """).setParameter("load", id).getResultList();
        Map<String, Long> counts = new LinkedHashMap<>();
        found.stream().map(Object[].class::cast).forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** The accounts that differ, after a reference, in their order; that they were read is written down. */
    public List<Difference> differing(long id, String after, int limit) {
        if (after.isEmpty()) {
            audit.record(AuditAction.ACCOUNT_FILE_COMPARISON_READ, LoadDesk.subject(open(id)), null);
        }
        List<?> found = entities.createNativeQuery("""
                        select reference, kind from account_load_difference where load = :load and reference > :after
                        order by reference limit :limit
                        """)
                .setParameter("load", id)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Difference((String) row[0], (String) row[1]))
                .toList();
    }
}

package uk.gov.dwp.jobmatch.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.consent.AccessRecord.Result;
import uk.gov.dwp.jobmatch.directory.Role;

/** Who looked at whose account, or tried to, as an auditor reads it; reading it is written down too. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class AccessLog {

    /** How far back {@link #mostRefused} counts. */
    public static final Duration WATCHED = Duration.ofDays(7);

    /** How many of the newest {@link #tally} counts. */
    public static final int COUNTED = 1000;

    private static final int MOST_NAMED = 10;

    static final String REFUSED_BY_ACTOR = """
            select actor, count(*) as tries, count(distinct account) as accounts from access_log
            where at > :since and result = 'REFUSED' group by actor order by accounts desc, tries desc, actor
            """;

    /**
     * Which tries.
     *
     * @param actor only this person's, or null for everybody's
     * @param account only those for this account, or null for all
     * @param result only what came to this, or null for both
     */
    public record Filter(
            @Nullable String actor,
            @Nullable String account,
            @Nullable Result result) {}

    /** What somebody was refused of late: so many tries, for so many different accounts. */
    public record Refused(String actor, long tries, long accounts) {}

    /** How many of the newest tries, at most {@link #COUNTED}, saw something. */
    public record Tally(long tries, long refused) {}

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * The tries below a place, the newest first.
     *
     * @param before id to start below, or {@code Long.MAX_VALUE} for the newest
     */
    public List<AccessRecord> older(Filter filter, long before, int limit) {
        return read(filter, " and a.id < :place order by a.id desc", before, limit);
    }

    /** The {@code limit} tries next above a place, the newest first. */
    public List<AccessRecord> newer(Filter filter, long after, int limit) {
        List<AccessRecord> nearestFirst =
                new ArrayList<>(read(filter, " and a.id > :place order by a.id", after, limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /** Who was refused of late, first whoever tried the most accounts: somebody may be going through them. */
    public List<Refused> mostRefused() {
        Instant since = clock.instant().minus(WATCHED);
        Query query = entities.createNativeQuery(REFUSED_BY_ACTOR, Tuple.class)
                .setParameter("since", since)
                .setMaxResults(MOST_NAMED);
        List<Refused> found = new ArrayList<>();
        for (Object one : query.getResultList()) {
            Tuple row = (Tuple) one;
            found.add(new Refused(
                    row.get("actor", String.class), row.get("tries", Long.class), row.get("accounts", Long.class)));
        }
        return found;
    }

    /** How the newest tries by this person or for this account went. */
    public Tally tally(Filter filter) {
        String newest = "select a.result as result from AccessRecord a where 1 = 1" + conditions(filter)
                + " order by a.id desc limit " + COUNTED;
        TypedQuery<Tuple> query = entities.createQuery(
                "select count(n.result) as tries, coalesce(sum(case when n.result = 'REFUSED' then 1 else 0 end), 0) as refused"
                        + " from (" + newest + ") n",
                Tuple.class);
        bind(query, filter);
        Tuple row = query.getSingleResult();
        return new Tally(
                row.get("tries", Long.class), row.get("refused", Number.class).longValue());
    }

    private List<AccessRecord> read(Filter filter, String tail, long place, int limit) {
        TypedQuery<AccessRecord> query = entities.createQuery(
                "select a from AccessRecord a where 1 = 1" + conditions(filter) + tail, AccessRecord.class);
        bind(query, filter);
        List<AccessRecord> found =
                query.setParameter("place", place).setMaxResults(limit).getResultList();
        writeDown(filter, found);
        return found;
    }

    private static String conditions(Filter filter) {
        return (filter.actor() == null ? "" : " and a.actor = :actor")
                + (filter.account() == null ? "" : " and a.account = :account")
                + (filter.result() == null ? "" : " and a.result = :result");
    }

    private static void bind(Query query, Filter filter) {
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        if (filter.account() != null) {
            query.setParameter("account", filter.account());
        }
        if (filter.result() != null) {
            query.setParameter("result", filter.result());
        }
    }

    /** What found nothing is no code of ours, and may be anything that somebody typed: it is not kept. */
    private void writeDown(Filter filter, List<AccessRecord> found) {
        boolean known = !found.isEmpty();
        audit.record(AuditAction.ACCESS_LOG_READ, known ? filter.account() : null, known ? filter.actor() : null);
    }
}

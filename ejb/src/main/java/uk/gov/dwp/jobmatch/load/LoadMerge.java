package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.feed.LatestWins;

/**
 * Merges staged records into the accounts, a part in each transaction: first it locks the accounts that will change, as everybody does
 * who changes one, then it writes them as sets, by the rule of {@link LatestWins}. That the part is done is kept in the same transaction, so that a load that was
 * killed goes on where it was; and since only what is newer is written, going over a part twice would change nothing. Several may merge
 * at once: no account stands in two parts.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoadMerge {

    /** Records in one transaction: as long as this takes, whoever looks at one of these accounts waits. */
    static final int PART = 5_000;

    /**
     * A part is little beside the accounts: each of its records is looked up by its key, which is less than reading all accounts once. What this
     * connection has planned before, for the checks of references too, was right for an empty table and is wrong for a country's: it is planned anew
     * for each part. For each row, as {@code plan_cache_mode} would have it, is too often: that took as long as all the rest.
     */
    static final List<String> BY_KEY =
            List.of("discard plans", "set local enable_seqscan = off", "set local jit = off");

    /** The first that nobody is at. */
    private static final String TAKE = """
            delete from account_load_part where load = :load and first_line = (
                select first_line from account_load_part where load = :load order by first_line limit 1 for update skip locked)
            returning first_line, last_line, records
            """;

    /** In one order, so that no two loads ever wait for each other. */
    private static final String LOCK = """
            select count(*), count(*) filter (where older) from (select * from %s order by r.reference offset 0) r
            cross join lateral (
                select a.version < r.version as older from account a where a.reference = r.reference and %s offset 0 for update) locked
            """.formatted(DryRun.LINES, DryRun.TELLS_NEWS);

    private static final String ACCOUNTS = LatestWins.accounts("""
            (select r.* from %s and coalesce((select version from account where reference = r.reference), -1) < r.version
             order by r.reference)
            """.formatted(DryRun.LINES));

    /** What becomes of open incidents is for the site's own message to say: a file withdraws none. */
    private static final String CLOSINGS = LatestWins.closings("""
            (select r.reference, r.version, r.closed_at as at, 'FINISH' as wish from %s and r.state = 'CLOSING' order by r.reference)
            """.formatted(DryRun.LINES));

    /** What the holder said has an order of its own: a record that is late for the account may still tell something new. */
    private static final String CONSENTS = LatestWins.consents("""
            (select r.reference as account, r.consent_version as version, r.consent_given as given, r.consent_at as at,
                r.consent_wording as wording, r.consent_language as language
             from %s and r.consent_version is not null)
            """.formatted(DryRun.LINES));

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Merges the next part; false where none is left that nobody is at, or somebody has cancelled. */
    public boolean next(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id);
        if (load.state() != LoadState.LOADING) {
            return false;
        }
        Optional<Part> part = take(id);
        entities.refresh(load); // whoever cancels holds the parts until it is done
        if (load.state() != LoadState.LOADING) {
            return false;
        }
        part.map(taken -> merge(load, taken)).ifPresent(counts -> note(load, counts));
        return part.isPresent();
    }

    /** Goes on to the comparison once all parts are merged; whoever is at one elsewhere, or was killed at it, is waited for by the next to try. */
    public void complete(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        long left =
                (Long) entities.createNativeQuery("select count(*) from account_load_part where load = ?", Long.class)
                        .setParameter(1, id)
                        .getSingleResult();
        if (load.state() == LoadState.LOADING && left == 0) {
            load.compare();
        }
    }

    private record Part(long first, long last, long records) {}

    private Optional<Part> take(long load) {
        List<?> taken = entities.createNativeQuery(TAKE, Object[].class)
                .setParameter("load", load)
                .getResultList();
        return taken.stream()
                .map(Object[].class::cast)
                .map(row -> new Part((Long) row[0], (Long) row[1], (Long) row[2]))
                .findFirst();
    }

    /** Last of all, since whoever merges the part beside this one waits until it is committed. */
    private void note(AccountLoad load, LoadCounts counts) {
        entities.refresh(load, LockModeType.PESSIMISTIC_WRITE);
        load.loaded(counts, clock.instant());
    }

    private LoadCounts merge(AccountLoad load, Part part) {
        BY_KEY.forEach(statement -> entities.createNativeQuery(statement).executeUpdate());
        Object[] locked = (Object[]) on(load, part, LOCK).getSingleResult();
        long updated = (Long) locked[0];
        long older = (Long) locked[1];
        Instant now = clock.instant();
        int written = on(load, part, ACCOUNTS).setParameter("now", now).executeUpdate();
        on(load, part, CLOSINGS).setParameter("now", now).getResultList();
        int consents = on(load, part, CONSENTS)
                .setParameter("now", now)
                .setParameter("by", load.confirmedBy().orElseThrow())
                .setParameter("door", Consent.Door.FILE.name())
                .executeUpdate();
        return new LoadCounts(part.records(), written - older, updated, consents);
    }

    private Query on(AccountLoad load, Part part, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("load", load.id())
                .setParameter("first", part.first())
                .setParameter("last", part.last());
    }
}

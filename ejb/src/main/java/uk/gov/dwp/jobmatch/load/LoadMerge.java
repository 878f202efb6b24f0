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
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.feed.LatestWins;

/**
 * Merges staged records into the accounts, a part in each transaction: first it locks the accounts that will change, as everybody does
 * who changes one, then it writes them as sets, by the rule of {@link LatestWins}. The place it has come to is kept in the same transaction, so that a load that was
 * killed goes on where it was; and since only what is newer is written, going over a part twice would change nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoadMerge {

    /** Records in one transaction: as long as this takes, whoever looks at one of these accounts waits. */
    static final int PART = 5_000;

    /** A part is little beside the accounts: looking each of its records up is less than reading all accounts once. */
    private static final String BY_INDEX = "set local random_page_cost = 1";

    private static final String LINES =
            "account_load_row r where r.load = :load and r.line > :after and r.line <= :upto and not r.refused";

    private static final String COUNT_NEW =
            "select count(*) from " + LINES + " and not exists (select from account a where a.reference = r.reference)";

    /** In one order, so that no two loads ever wait for each other. */
    private static final String LOCK = """
            select count(*) from (
                select a.reference from account a join (select * from %s) r on r.reference = a.reference
                where %s order by a.reference for update of a) locked
            """.formatted(LINES, DryRun.TELLS_NEWS);

    private static final String ACCOUNTS = LatestWins.accounts("""
            (select r.* from %s and not exists (
                select from account a where a.reference = r.reference and a.version >= r.version) order by r.reference)
            """.formatted(LINES));

    /** What becomes of open incidents is for the site's own message to say: a file withdraws none. */
    private static final String CLOSINGS = LatestWins.closings("""
            (select r.reference, r.version, r.closed_at as at, 'FINISH' as wish from %s and r.state = 'CLOSING' order by r.reference)
            """.formatted(LINES));

    /** What the holder said has an order of its own: a record that is late for the account may still tell something new. */
    private static final String CONSENTS = LatestWins.consents("""
            (select r.reference as account, r.consent_version as version, r.consent_given as given, r.consent_at as at,
                r.consent_wording as wording, r.consent_language as language
             from %s and r.consent_version is not null)
            """.formatted(LINES));

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Merges the next part; false where there is none, since all is done or somebody has cancelled. */
    public boolean next(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (load.state() != LoadState.LOADING) {
            return false;
        }
        long after = load.loaded().line();
        Part part = part(id, after);
        Long upto = part.upto();
        if (upto == null) {
            load.compare();
            return false;
        }
        load.loaded(merge(load, new Lines(after, upto), part.records()), clock.instant());
        return true;
    }

    private record Lines(long after, long upto) {}

    private record Part(@Nullable Long upto, long records) {}

    private Part part(long load, long after) {
        Object[] found = (Object[]) entities.createNativeQuery("""
                        select max(line), count(*) filter (where not refused) from (
                            select line, refused from account_load_row where load = :load and line > :after
                            order by line limit :part) next
                        """)
                .setParameter("load", load)
                .setParameter("after", after)
                .setParameter("part", PART)
                .getSingleResult();
        return new Part((Long) found[0], (Long) found[1]);
    }

    private LoadCounts merge(AccountLoad load, Lines lines, long records) {
        entities.createNativeQuery(BY_INDEX).executeUpdate();
        long inserted = (Long) on(load, lines, COUNT_NEW).getSingleResult();
        long updated = (Long) on(load, lines, LOCK).getSingleResult();
        Instant now = clock.instant();
        on(load, lines, ACCOUNTS).setParameter("now", now).getResultList();
        on(load, lines, CLOSINGS).setParameter("now", now).getResultList();
        int consents = on(load, lines, CONSENTS)
                .setParameter("now", now)
                .setParameter("by", load.confirmedBy().orElseThrow())
                .setParameter("door", Consent.Door.FILE.name())
                .getResultList()
                .size();
        return new LoadCounts(lines.upto(), records, inserted, updated, consents);
    }

    private Query on(AccountLoad load, Lines lines, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("load", load.id())
                .setParameter("after", lines.after())
                .setParameter("upto", lines.upto());
    }
}

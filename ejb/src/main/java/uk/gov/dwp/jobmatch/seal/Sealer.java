package uk.gov.dwp.jobmatch.seal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts the seals on: each row gets its place and its hash after it was committed, so that nobody who writes to a log waits for
 * anybody else. The database does the work, as its owner, for the application may not write seals.
 */
@Stateless
@PermitAll
public class Sealer {

    /** Rows in one block at most: a fraction of a second's work. */
    static final int BLOCK = 2000;

    /** How many of the coming months have a table when all is well. */
    static final int MONTHS_AHEAD = 3;

    @Inject
    EntityManager entities;

    /**
     * Seals one block of rows whose writers are all done: one that committed late is not passed by.
     *
     * @return whether there may be more; not while somebody else is at it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean seal(SealedLog log) {
        Integer rows = (Integer) entities.createNativeQuery("select seal_next(:log, :most)", Integer.class)
                .setParameter("log", log.table())
                .setParameter("most", BLOCK)
                .getSingleResult();
        return rows != null && rows == BLOCK;
    }

    /** Makes sure that every log has a table for the coming months. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void openMonths() {
        entities.createNativeQuery("select cast(open_months(:ahead) as text)")
                .setParameter("ahead", MONTHS_AHEAD)
                .getResultList();
    }

    /** For how many of the coming months every log has a table; where it has none, rows go to the one for the rest. */
    public int monthsAhead() {
        return (Integer) entities.createNativeQuery("select months_ahead()", Integer.class)
                .getSingleResult();
    }

    /** The end of the chain as it is now; empty while nothing has been sealed. */
    public Optional<Head> head(SealedLog log) {
        List<?> last = entities.createNativeQuery("""
                        select number, sealed_at, encode(hash, 'hex') as hash from seal_block where log = :log
                        order by number desc limit 1
                        """, Tuple.class)
                .setParameter("log", log.table())
                .getResultList();
        return last.stream().map(Tuple.class::cast).map(row -> head(log, row)).findFirst();
    }

    private static Head head(SealedLog log, Tuple row) {
        return new Head(
                log, row.get("number", Long.class), row.get("sealed_at", Instant.class), row.get("hash", String.class));
    }
}

package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import uk.gov.dwp.jobmatch.accountfile.AccountFile;
import uk.gov.dwp.jobmatch.accountfile.Chunk;
import uk.gov.dwp.jobmatch.accountfile.LineFault;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Puts what a file says on the table that the load works from, part by part, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Staging {

    /** Who has to mend a file needs no more of them; how many records they concern is counted to the last. */
    static final int MOST_FAULTS = 10_000;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    @Resource(lookup = "java:jboss/datasources/JobmatchDS")
    DataSource connections;

    /** Begins to check a file, or begins anew where that was cut short; all that was staged of it before must be gone. */
    public int begin(long id) {
        return locked(id).beginCheck(clock.instant());
    }

    /**
     * Stages some records, as others do at the same time: the load is locked last of all, so that they wait for each other's commit only.
     *
     * @param attempt what {@link #begin} gave
     * @throws LoadMovedOn if somebody has cancelled, or begun anew: then nothing was
     */
    public void stage(long id, int attempt, Chunk chunk) {
        if (!chunk.rows().isEmpty()) {
            copy("copy account_load_row (%s) from stdin".formatted(AccountFile.STAGED), chunk.rows());
        }
        AccountLoad load = locked(id);
        if (!load.isBeingChecked(attempt)) {
            throw new LoadMovedOn(load.state());
        }
        note(load, chunk.faults());
        load.staged(chunk.taken(), chunk.refused(), clock.instant());
    }

    /** The file cannot be read to its end. */
    public void refuse(long id, int attempt, LineFault fault) {
        AccountLoad load = locked(id);
        if (load.isBeingChecked(attempt)) {
            entities.createNativeQuery("delete from account_load_fault where load = ? and line = ? and field = ?")
                    .setParameter(1, id)
                    .setParameter(2, fault.line())
                    .setParameter(3, fault.column())
                    .executeUpdate();
            copyFaults(load, List.of(fault));
            load.refuse(clock.instant());
            audit.record(
                    AuditAction.ACCOUNT_FILE_REFUSED,
                    LoadDesk.subject(load),
                    fault.fault().name());
        }
    }

    /** The file has gone from the disk before it was checked. */
    public void lost(long id) {
        AccountLoad load = locked(id);
        if (load.state() == LoadState.CHECKING) {
            load.cancel(AuditTrail.SYSTEM, clock.instant());
            audit.record(AuditAction.ACCOUNT_FILE_CANCELLED, LoadDesk.subject(load), "lost");
        }
    }

    private void note(AccountLoad load, List<LineFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        long noted =
                (Long) entities.createNativeQuery("select count(*) from account_load_fault where load = ?", Long.class)
                        .setParameter(1, load.id())
                        .getSingleResult();
        copyFaults(load, faults.stream().limit(MOST_FAULTS - noted).toList());
    }

    private void copyFaults(AccountLoad load, List<LineFault> faults) {
        copy(
                "copy account_load_fault (load, line, field, fault) from stdin",
                faults.stream()
                        .distinct()
                        .map(one -> load.id() + "\t" + one.line() + "\t" + one.column() + "\t" + one.fault() + "\n")
                        .collect(Collectors.joining()));
    }

    /** On the connection of the transaction around it. */
    private void copy(String statement, String rows) {
        try (Connection connection = connections.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows));
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be staged: SQL state " + e.getSQLState(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AccountLoad locked(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (load == null) {
            throw new NoSuchLoad(id);
        }
        return load;
    }
}

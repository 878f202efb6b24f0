package uk.gov.dwp.jobmatch.seal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Logger;

/** Seals what was written since the last time, and tells the server's log where the chains end, for operations to keep. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class SealSweep {

    private static final Logger LOG = Logger.getLogger(SealSweep.class.getName());

    @Inject
    Sealer sealer;

    private final Map<SealedLog, Head> told = new EnumMap<>(SealedLog.class);

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void seal() {
        for (SealedLog log : SealedLog.values()) {
            boolean more = true;
            while (more) {
                more = sealer.seal(log);
            }
        }
    }

    /**
     * Called by the container's timer. Who can change the database can make a chain anew, but not a line of a log that has left
     * the machine.
     */
    @Schedule(hour = "*", minute = "0", second = "45", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tell() {
        for (SealedLog log : SealedLog.values()) {
            sealer.head(log).filter(head -> !head.equals(told.get(log))).ifPresent(this::tell);
        }
    }

    private void tell(Head head) {
        told.put(head.log(), head);
        LOG.info(() -> "The log is sealed up to here. log=%s block=%d hash=%s"
                .formatted(head.log(), head.block(), head.hash()));
    }

    /** Called by the container's timer, once a day; what is there already stays as it is. */
    @Schedule(hour = "3", minute = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void openMonths() {
        sealer.openMonths();
        int ahead = sealer.monthsAhead();
        if (ahead < Sealer.MONTHS_AHEAD) {
            LOG.warning(() -> "The months of the logs are about to run out: see operations.md. months=" + ahead);
        }
    }
}

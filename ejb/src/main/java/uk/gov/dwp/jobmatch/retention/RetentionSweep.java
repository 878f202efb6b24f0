package uk.gov.dwp.jobmatch.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Logger;

/** Forgets each night what has been kept long enough, batch by batch; whatever stops it, the next night goes on from there. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class.getName());

    @Inject
    Retention retention;

    @Inject
    RetentionReport report;

    @Inject
    ValueSamples samples;

    /** Called by the container's timer. */
    @Schedule(hour = "3", minute = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        Instant began = report.began();
        long records = 0;
        for (RecordClass what : RecordClass.values()) {
            records += forgetAll(what);
        }
        samples.takeAnew();
        report.ended(began, records);
    }

    private long forgetAll(RecordClass what) {
        long forgotten = 0;
        for (int some = retention.forgetSome(what); some > 0; some = retention.forgetSome(what)) {
            forgotten += some;
        }
        if (forgotten > 0) {
            tell(what, forgotten);
        }
        return forgotten;
    }

    private void tell(RecordClass what, long forgotten) {
        report.ran(what, forgotten);
        LOG.info(() -> "What had been kept long enough was forgotten. class=" + what + " records=" + forgotten);
    }
}

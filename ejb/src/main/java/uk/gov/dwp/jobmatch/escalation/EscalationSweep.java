package uk.gov.dwp.jobmatch.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Logger;

/** Looks twice a minute for calls that nobody has made and whose time runs out. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class EscalationSweep {

    /** So many batches at a time that no other sweep waits long; the rest follows half a minute later. */
    private static final int BATCHES = 10;

    private static final Logger LOG = Logger.getLogger(EscalationSweep.class.getName());

    @Inject
    Escalations escalations;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "7/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        int alerted = 0;
        for (String group : escalations.groupsToAlert()) {
            alerted += inBatches(() -> escalations.alertGroup(group));
        }
        int escalated = inBatches(escalations::alertDutyManager);
        if (alerted + escalated > 0) {
            LOG.info("Groups were told of calls that nobody has made. alerted=" + alerted + " escalated=" + escalated);
        }
    }

    private static int inBatches(IntSupplier batch) {
        int sum = 0;
        for (int i = 0; i < BATCHES; i++) {
            int told = batch.getAsInt();
            sum += told;
            if (told == 0) {
                break;
            }
        }
        return sum;
    }
}

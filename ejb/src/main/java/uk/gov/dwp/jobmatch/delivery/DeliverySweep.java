package uk.gov.dwp.jobmatch.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Looks every few seconds for mail that is overdue: the net below the queue. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class DeliverySweep {

    private static final Logger LOG = Logger.getLogger(DeliverySweep.class.getName());

    @Inject
    DeliveryDesk desk;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        int found = desk.sweep();
        if (found > 0) {
            LOG.info(() -> "Overdue mail was queued again. count=" + found);
        }
    }
}

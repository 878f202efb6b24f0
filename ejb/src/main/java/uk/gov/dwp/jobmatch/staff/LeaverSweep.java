package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/** Looks every few minutes for work in the hands of people who can see to it no more: the net below {@link StaffDesk}. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class LeaverSweep {

    private static final Logger LOG = Logger.getLogger(LeaverSweep.class.getName());

    @Inject
    Handback handback;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        List<String> forgotten = handback.forgotten();
        forgotten.forEach(handback::of);
        if (!forgotten.isEmpty()) {
            LOG.info(() -> "Work was taken from people who can see to it no more. count=" + forgotten.size());
        }
    }
}

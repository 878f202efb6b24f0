package uk.gov.dwp.jobmatch.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/** Looks for incidents that are to come back: each in a transaction of its own, so that a kill loses none. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class FollowUpSweep {

    private static final Logger LOG = Logger.getLogger(FollowUpSweep.class.getName());

    @Inject
    FollowUps followUps;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "20/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        List<Long> due = followUps.due();
        due.forEach(followUps::bringBack);
        if (!due.isEmpty()) {
            LOG.info(() -> "Incidents came back on their day. count=" + due.size());
        }
    }
}

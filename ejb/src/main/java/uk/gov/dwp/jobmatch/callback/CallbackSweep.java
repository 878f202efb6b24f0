package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/** Looks every few seconds for calls that no board shows yet, or that wait for somebody who has left. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class CallbackSweep {

    private static final Logger LOG = Logger.getLogger(CallbackSweep.class.getName());

    @Inject
    CallbackOffers offers;

    @Inject
    CallbacksGivenBack givenBack;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        List<Long> forgotten = offers.forgotten();
        forgotten.forEach(offers::offer);
        if (!forgotten.isEmpty()) {
            LOG.info(() -> "Callbacks whose message was lost were put on their boards. count=" + forgotten.size());
        }
        int given = givenBack.sweep();
        if (given > 0) {
            LOG.info(() -> "Callbacks went back to their groups, whose callers make no more calls. count=" + given);
        }
    }
}

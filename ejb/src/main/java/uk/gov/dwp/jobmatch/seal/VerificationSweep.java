package uk.gov.dwp.jobmatch.seal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Does the verifications that were asked for, also those that a restart broke off. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class VerificationSweep {

    @Inject
    Comparison comparison;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        comparison.underWay().forEach(this::finish);
    }

    private void finish(long verification) {
        boolean more = true;
        while (more) {
            more = comparison.step(verification);
        }
    }
}

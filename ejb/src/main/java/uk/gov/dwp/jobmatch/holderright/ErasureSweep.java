package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Erases each night the accounts whose holders wanted what was open finished first, once it is (domain.md X13). */
@Singleton
@DependsOn("Migration")
@PermitAll
public class ErasureSweep {

    @Inject
    ErasuresWaiting waiting;

    /** Called by the container's timer; one account after the other, each in a transaction of its own. */
    @Schedule(hour = "3", minute = "10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        waiting.all().forEach(waiting::finish);
    }
}

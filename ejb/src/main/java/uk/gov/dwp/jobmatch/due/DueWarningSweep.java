package uk.gov.dwp.jobmatch.due;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import uk.gov.dwp.jobmatch.routing.Priority;

/** Looks for answers that are due soon or late, the most urgent first; a small batch in each transaction. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class DueWarningSweep {

    private static final Logger LOG = Logger.getLogger(DueWarningSweep.class.getName());

    @Inject
    DueWarnings warnings;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (Priority priority : Priority.values()) {
            int late = untilNone(() -> warnings.tellOfOverdue(priority));
            int soon = untilNone(() -> warnings.warnOfDueSoon(priority));
            if (late + soon > 0) {
                LOG.info(() -> "Warned of incidents. priority=" + priority + " late=" + late + " soon=" + soon);
            }
        }
    }

    private static int untilNone(IntSupplier batch) {
        return IntStream.generate(batch).takeWhile(told -> told > 0).sum();
    }
}

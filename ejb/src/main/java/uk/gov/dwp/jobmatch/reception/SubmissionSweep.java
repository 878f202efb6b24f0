package uk.gov.dwp.jobmatch.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Forgets each night what partners have sent too long ago to send it again. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class SubmissionSweep {

    private static final Logger LOG = Logger.getLogger(SubmissionSweep.class.getName());

    @Inject
    Submissions submissions;

    /** Called by the container's timer; whatever stops it, the next night goes on from there. */
    @Schedule(hour = "2", minute = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        int batches = 0;
        while (submissions.forgetSome()) {
            batches++;
        }
        if (batches > 0) {
            int forgotten = batches;
            LOG.info(() -> "Old submissions were forgotten. batches=" + forgotten);
        }
    }
}

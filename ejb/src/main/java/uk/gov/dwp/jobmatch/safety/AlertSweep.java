package uk.gov.dwp.jobmatch.safety;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Looks every few seconds for alerts that nobody has acknowledged in time. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class AlertSweep {

    private static final Logger LOG = Logger.getLogger(AlertSweep.class.getName());

    @Inject
    AlertMail mail;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        int found = mail.mailAgain();
        if (found > 0) {
            LOG.info(() -> "Staff safety alerts that nobody has acknowledged were mailed again. count=" + found);
        }
    }
}

package uk.gov.dwp.jobmatch.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Looks every few seconds for files whose scan is overdue, the net below the queue; and now and then for those nobody sent. */
@Startup
@Singleton
@DependsOn("Migration")
@PermitAll
public class ScanSweep {

    private static final Logger LOG = Logger.getLogger(ScanSweep.class.getName());

    @Inject
    ScanDesk desk;

    @Inject
    Enclosures enclosures;

    @Inject
    ScannerAddress scanner;

    /** A setting that cannot be read ends the start here, and does not leave files unscanned without a word. */
    @PostConstruct
    void sayWhoScans() {
        LOG.info(scanner.get()
                .map(address -> "Attachments are scanned. scanner=" + address)
                .orElse("Attachments are not scanned: JOBMATCH_CLAMD names no scanner."));
    }

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        int found = desk.sweep();
        if (found > 0) {
            LOG.info(() -> "Overdue scans were queued again. count=" + found);
        }
    }

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tidy() {
        enclosures.forget();
    }
}

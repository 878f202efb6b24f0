package uk.gov.dwp.jobmatch.scan;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.attachment.AttachmentStore;
import uk.gov.dwp.jobmatch.attachment.ScanDesk;
import uk.gov.dwp.jobmatch.attachment.ScannerAddress;

/**
 * Keeps one promise to have a file scanned: claims it, asks the scanner outside any transaction, settles it. If it never gets
 * to settle, the claim runs out and the scan is overdue.
 */
@ApplicationScoped
public class Scanning {

    private static final Logger LOG = Logger.getLogger(Scanning.class.getName());

    /** Well below a claim's length; a scanner that loads its signatures anew answers nobody for half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService watch;

    @Inject
    ScanDesk desk;

    @Inject
    AttachmentStore store;

    @Inject
    ScannerAddress scanner;

    /** Has the file scanned, unless somebody else does or did, or there is no scanner. */
    public void scan(UUID id) {
        scanner.get().ifPresent(address -> desk.claim(id).ifPresent(claimed -> scan(id, address)));
    }

    private void scan(UUID id, InetSocketAddress address) {
        try {
            settle(id, new Clamd(address, PATIENCE, watch).scan(sink -> feed(id, sink)));
        } catch (ScannerAway away) {
            desk.notScannedYet(id, away.code());
            LOG.warning(() -> "The scanner gives no verdict. file=" + id + " cause=" + away.code());
        }
    }

    private void feed(UUID id, Clamd.Sink sink) throws IOException {
        int number = 0;
        for (Optional<byte[]> part = store.part(id, number); part.isPresent(); part = store.part(id, number)) {
            sink.take(part.get());
            number++;
        }
    }

    private void settle(UUID id, Verdict verdict) {
        switch (verdict.kind()) {
            case CLEAN -> {
                desk.clean(id);
                LOG.info(() -> "A file was scanned. file=" + id);
            }
            case INFECTED -> {
                desk.infected(id, verdict.finding());
                LOG.warning(() -> "A file was infected and is deleted. file=" + id + " found=" + verdict.finding());
            }
            case NOT_READ -> {
                desk.notRead(id, "SCANNER_ERROR");
                LOG.warning(() -> "The scanner could not read a file: its own log says why. file=" + id);
            }
        }
    }
}

package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.accountfile.AccountFile;
import uk.gov.dwp.jobmatch.accountfile.Chunk;
import uk.gov.dwp.jobmatch.accountfile.FileUnreadable;
import uk.gov.dwp.jobmatch.accountfile.RecordCheck;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Site;

/** Reads a file from its first line to its last and stages what can be taken. Cut short, it is read again from the start. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoadCheck {

    /** Records staged together: some seconds' work at the most, on a slow machine. */
    static final int PART = 10_000;

    @Inject
    Staging staging;

    @Inject
    DryRun dryRun;

    @Inject
    Clearance clearance;

    @Inject
    Spool spool;

    @Inject
    Directory directory;

    @Inject
    InstantSource clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService threads;

    /** Checks a file to its end, unless somebody cancels meanwhile; then it is deleted. */
    public void check(AccountLoad load) {
        if (!spool.holds(load.receipt().spool())) {
            staging.lost(load.id());
            return;
        }
        int attempt = staging.begin(load.id());
        forget(load.id());
        if (read(load, attempt)) {
            dryRun.measure();
            dryRun.refuseDoubles(load.id());
            dryRun.refuseOtherKinds(load.id());
            dryRun.refuseOpposites(load.id());
            dryRun.count(load.id(), attempt);
        }
        spool.delete(load.receipt().spool());
    }

    private void forget(long load) {
        boolean more = true;
        while (more) {
            more = clearance.clear(load);
        }
        clearance.forgetFaults(load);
    }

    /** While a part is staged the next is read. */
    private boolean read(AccountLoad load, int attempt) {
        CompletableFuture<Boolean> staged = CompletableFuture.completedFuture(true);
        try (AccountFile file = open(load)) {
            boolean last = false;
            while (!last) {
                Chunk chunk = file.next(PART);
                if (!staged.join()) {
                    return false;
                }
                staged = CompletableFuture.supplyAsync(() -> staging.stage(load.id(), attempt, chunk), threads);
                last = chunk.last();
            }
            return staged.join();
        } catch (FileUnreadable half) {
            staged.join();
            staging.refuse(load.id(), attempt, half.fault());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AccountFile open(AccountLoad load) {
        Set<String> sites = directory.sites().stream().map(Site::code).collect(Collectors.toSet());
        RecordCheck check = new RecordCheck(load.layout(), sites, clock.instant());
        return new AccountFile(spool.path(load.receipt().spool()), check, load.id());
    }
}

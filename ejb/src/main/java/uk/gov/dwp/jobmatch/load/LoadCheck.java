package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.accountfile.AccountFile;
import uk.gov.dwp.jobmatch.accountfile.FileUnreadable;
import uk.gov.dwp.jobmatch.accountfile.RecordCheck;
import uk.gov.dwp.jobmatch.accountfile.Records;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Site;

/**
 * Reads a file from its first line to its last, stages what can be taken and judges what loading it would do: each by several hands, a part
 * after the other. Cut short, it is read again from the start.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoadCheck {

    /** Records staged together: a second's work at the most, on a slow machine. */
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

    @Inject
    Hands hands;

    /** Checks a file to its end, unless somebody cancels meanwhile; then it is deleted. */
    public void check(AccountLoad load) {
        if (!spool.holds(load.receipt().spool())) {
            staging.lost(load.id());
            return;
        }
        int attempt = staging.begin(load.id());
        forget(load.id());
        if (read(load, attempt)) {
            judge(load.id(), attempt);
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

    private boolean read(AccountLoad load, int attempt) {
        try (Reading reading = new Reading(open(load))) {
            hands.untilNoMore(() -> stage(reading, load.id(), attempt));
            return reading.isWhole();
        } catch (FileUnreadable half) {
            staging.refuse(load.id(), attempt, half.fault());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stages the next records; false where there are none, or somebody has cancelled. */
    private boolean stage(Reading reading, long load, int attempt) {
        Optional<Records> next = reading.next();
        try {
            next.ifPresent(records -> staging.stage(load, attempt, records.judge()));
            return next.isPresent();
        } catch (LoadMovedOn cancelled) {
            reading.giveUp();
            return false;
        }
    }

    private void judge(long load, int attempt) {
        dryRun.measure();
        Queue<DryRun.Part> judged = new ConcurrentLinkedQueue<>();
        hands.each(dryRun.firstLines(load), line -> judged.add(dryRun.judge(load, line)));
        dryRun.complete(load, attempt, List.copyOf(judged));
    }

    private AccountFile open(AccountLoad load) {
        Set<String> sites = directory.sites().stream().map(Site::code).collect(Collectors.toSet());
        RecordCheck check = new RecordCheck(load.layout(), sites, clock.instant());
        return new AccountFile(spool.path(load.receipt().spool()), check, load.id());
    }
}

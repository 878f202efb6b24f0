package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.logging.Logger;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.feed.NewAddresses;

/** Carries a load as far as it goes without a person: each step in transactions of its own, so that a kill costs one step. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoadWork {

    private static final Logger LOG = Logger.getLogger(LoadWork.class.getName());

    /** How many merge at once, each on a connection of its own: all processors but one, which is left to whoever works here. */
    private static final int HANDS =
            Math.min(4, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    @Inject
    LoadQueue queue;

    @Inject
    LoadCheck check;

    @Inject
    LoadMerge merge;

    @Inject
    NewAddresses addresses;

    @Inject
    LoadComparison comparison;

    @Inject
    Clearance clearance;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService threads;

    /** Works on whatever waits, one load after the other, until nothing does. */
    public void work() {
        Optional<AccountLoad> waiting = queue.next();
        while (waiting.isPresent()) {
            attempt(waiting.get());
            waiting = queue.next();
        }
    }

    /** A failure that nobody foresaw keeps no other load waiting; the server has written down what it was. */
    private void attempt(AccountLoad load) {
        try {
            carry(load);
        } catch (EJBException | CompletionException unforeseen) {
            LOG.warning(() -> "Work on a load failed. id=" + load.id());
            queue.failed(load.id());
        }
    }

    private void carry(AccountLoad load) {
        LoadState before = load.state();
        LOG.info(() -> "A load goes on. id=" + load.id() + " state=" + before + " goneOver="
                + load.loaded().goneOver());
        step(load);
        AccountLoad now = queue.now(load.id());
        if (now.state() != before && now.state() != LoadState.CHECKED) {
            carry(now);
        }
    }

    private void step(AccountLoad load) {
        switch (load.state()) {
            case CHECKING -> check.check(load);
            case LOADING -> mergeAll(load.id());
            case COMPARING -> compare(load);
            case REFUSED, LOADED, CANCELLED -> tidy(load.id());
            case CHECKED, FAILED -> {}
        }
    }

    /** By several hands at once; the first that fails has its failure told once all have ended. */
    private void mergeAll(long load) {
        List<CompletableFuture<Void>> hands = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> mergeParts(load), threads))
                .limit(HANDS)
                .toList();
        CompletableFuture.allOf(hands.toArray(CompletableFuture[]::new)).join();
        merge.complete(load);
    }

    private void mergeParts(long load) {
        boolean more = true;
        while (more) {
            more = merge.next(load);
        }
    }

    /** A file that does not speak of all accounts is summed up only. */
    private void compare(AccountLoad load) {
        int followed = addresses.followAll();
        LOG.info(
                () -> "Incidents follow the addresses that a load has brought. id=" + load.id() + " count=" + followed);
        comparison.tallyFile(load.id());
        if (load.layout().isWhole()) {
            comparison.tallyHere(load.id());
            comparison.noteNotInFile(load.id());
            comparison.noteNotHere(load.id());
            comparison.noteDiffering(load.id());
        }
        comparison.complete(load.id());
    }

    private void tidy(long load) {
        clearance.endParts(load);
        boolean more = true;
        while (more) {
            more = clearance.clear(load);
        }
        clearance.complete(load);
    }
}

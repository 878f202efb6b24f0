package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import uk.gov.dwp.jobmatch.feed.NewAddresses;

/** Carries a load as far as it goes without a person: each step in transactions of its own, so that a kill costs one step. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoadWork {

    private static final Logger LOG = Logger.getLogger(LoadWork.class.getName());

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

    /** Works on whatever waits, one load after the other, until nothing does. */
    public void work() {
        Optional<AccountLoad> waiting = queue.next();
        while (waiting.isPresent()) {
            carry(waiting.get());
            waiting = queue.next();
        }
    }

    private void carry(AccountLoad load) {
        LoadState before = load.state();
        LOG.info(() -> "A load goes on. id=" + load.id() + " state=" + before + " line="
                + load.loaded().line());
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
            case CHECKED -> {}
        }
    }

    private void mergeAll(long load) {
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
        boolean more = true;
        while (more) {
            more = clearance.clear(load);
        }
        clearance.complete(load);
    }
}

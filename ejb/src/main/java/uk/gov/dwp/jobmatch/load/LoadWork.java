package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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

    @Inject
    Hands hands;

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

    private void mergeAll(long load) {
        hands.untilNoMore(() -> merge.next(load));
        merge.complete(load);
    }

    /** A file that does not speak of all accounts is summed up only. */
    private void compare(AccountLoad load) {
        int followed = addresses.followAll();
        LOG.info(
                () -> "Incidents follow the addresses that a load has brought. id=" + load.id() + " count=" + followed);
        comparison.begin(load.id());
        hands.each(
                load.layout().isWhole() ? wholeComparison(load.id()) : List.of(() -> comparison.tallyFile(load.id())),
                Runnable::run);
        comparison.complete(load.id());
    }

    /** The longest first. */
    private List<Runnable> wholeComparison(long load) {
        return List.of(
                () -> comparison.noteDiffering(load),
                () -> comparison.tallyHere(load),
                () -> comparison.noteNotInFile(load),
                () -> comparison.noteNotHere(load),
                () -> comparison.tallyFile(load));
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

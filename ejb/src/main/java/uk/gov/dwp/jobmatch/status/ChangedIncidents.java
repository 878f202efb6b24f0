package uk.gov.dwp.jobmatch.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.listing.NoSuchPage;

/**
 * A partner's own incidents by the time of their last change, for it to compare with its books.
 *
 * <p>What the pages of one window promise together: every incident whose last change lies in the window is on exactly one
 * of them, as it stands when that page is read. An incident that changes again before its page is read leaves the window,
 * and is in the one that begins where this one ends: whoever asks for one window after the other misses nothing.
 */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
public class ChangedIncidents {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    @Inject
    Stillness stillness;

    @Inject
    ChangedIncidentsPage pages;

    @Inject
    InstantSource clock;

    /**
     * One page of a window, the longest unchanged first.
     *
     * @param bookmark from the page before; null for the first page
     * @param size from 1 to {@link Listing#LONGEST_PAGE}
     * @throws WindowRefused if the window is none, too long, or not over yet
     * @throws StillChanging if a change that belongs into the window takes uncommonly long
     * @throws NoSuchPage if the bookmark is not from this caller's page of the same window
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Listing<Status> page(Window window, @Nullable String bookmark, int size) {
        window.check(clock.instant());
        if (bookmark == null) {
            awaitStillness(window);
            return pages.first(window, size);
        }
        return pages.after(bookmark, window, size);
    }

    /** Later pages need not wait: what was still under way then is committed now, or never will be. */
    private void awaitStillness(Window window) {
        long start = System.nanoTime();
        while (!stillness.isBefore(window.to())) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new StillChanging();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}

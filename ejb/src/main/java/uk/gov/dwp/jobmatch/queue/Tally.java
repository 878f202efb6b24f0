package uk.gov.dwp.jobmatch.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;

/**
 * All open incidents, counted by everything that they can be filtered by: one grouped statement for all readers. It is asked
 * again as soon as that costs less than a twentieth of the time, so that counts are of this instant where there are few
 * incidents, a few seconds old where there are a hundred thousand, and never what the database is busy with.
 */
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class Tally {

    private static final int SHARE = 20;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Counted last;

    private record Counted(List<Cell> cells, Instant freshUntil) {

        boolean isFresh(Instant now) {
            return now.isBefore(freshUntil);
        }
    }

    /** What there is. One reader counts it anew; the others do not wait for that, unless nobody has counted yet. */
    public List<Cell> cells() {
        Counted known = last;
        if (known == null) {
            return countedFirst();
        }
        if (known.isFresh(clock.instant()) || !counting.compareAndSet(false, true)) {
            return known.cells();
        }
        try {
            return countedAnew();
        } finally {
            counting.set(false);
        }
    }

    private synchronized List<Cell> countedFirst() {
        Counted known = last;
        return known == null ? countedAnew() : known.cells();
    }

    private List<Cell> countedAnew() {
        Instant begun = clock.instant();
        List<Cell> cells = count(begun);
        Duration cost = Duration.between(begun, clock.instant());
        last = new Counted(cells, begun.plus(cost.multipliedBy(SHARE)));
        return cells;
    }

    private List<Cell> count(Instant now) {
        List<?> groups = entities.createNativeQuery("select " + Cell.SQL + """
                                 as code, count(*) as incidents
                                from incident left join restriction on incident = incident.id
                                where state <> 'CLOSED' and state <> 'WITHDRAWN' group by 1
                                """, Tuple.class)
                .setParameter("now", now)
                .getResultList();
        return groups.stream()
                .map(Tuple.class::cast)
                .map(group -> Cell.read(group.get("code", String.class), group.get("incidents", Long.class)))
                .toList();
    }
}

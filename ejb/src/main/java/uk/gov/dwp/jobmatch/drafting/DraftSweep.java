package uk.gov.dwp.jobmatch.drafting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Logger;

/** Forgets each night the drafts that nobody has touched for {@link Draft#KEPT}, and who was where. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class DraftSweep {

    private static final Logger LOG = Logger.getLogger(DraftSweep.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Called by the container's timer. */
    @Schedule(hour = "2", minute = "50", persistent = false)
    public void sweep() {
        Instant now = clock.instant();
        int drafts = entities.createQuery("delete from Draft d where d.savedAt < :old")
                .setParameter("old", now.minus(Draft.KEPT))
                .executeUpdate();
        entities.createNativeQuery("delete from presence where seen_at < :gone")
                .setParameter("gone", now.minus(Presence.COUNTS_FOR))
                .executeUpdate();
        if (drafts > 0) {
            LOG.info(() -> "Old drafts were forgotten. drafts=" + drafts);
        }
    }
}

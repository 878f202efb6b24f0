package uk.gov.dwp.jobmatch.drafting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;

/** Forgets each night who was where. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class PresenceSweep {

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Called by the container's timer. */
    @Schedule(hour = "2", minute = "50", persistent = false)
    public void sweep() {
        entities.createNativeQuery("delete from presence where seen_at < :gone")
                .setParameter("gone", clock.instant().minus(Presence.COUNTS_FOR))
                .executeUpdate();
    }
}

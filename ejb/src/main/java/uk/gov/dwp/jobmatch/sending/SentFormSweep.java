package uk.gov.dwp.jobmatch.sending;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets each night the forms that no open page can send again. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class SentFormSweep {

    /** Longer than any session lasts that could still send the page. */
    private static final Duration KEPT = Duration.ofDays(2);

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Called by the container's timer. */
    @Schedule(hour = "2", minute = "55", persistent = false)
    public void sweep() {
        entities.createNativeQuery("delete from sent_form where sent_at < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}

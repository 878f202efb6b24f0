package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Sums up the lines of the consent figures by day, so that they stay few; the figures are the same before and after. */
@Singleton
@DependsOn("Migration")
@PermitAll
public class ConsentSums {

    private static final int MOST = 10_000;

    @Inject
    EntityManager entities;

    /** Called by the container's timer. */
    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    public void sumUp() {
        entities.createNativeQuery("select sum_up_consent(:most)")
                .setParameter("most", MOST)
                .getResultList();
    }
}

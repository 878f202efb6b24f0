package uk.gov.dwp.jobmatch.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Knows whether a past instant is past for the database too. A change is dated before it is committed, so one that is under
 * way may still appear behind an instant that has gone by: whoever reads up to there must wait for it, or would miss it.
 */
@Stateless
@PermitAll
public class Stillness {

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /**
     * Whether nothing can appear any more that is dated before this instant, which has gone by. A transaction is dated after
     * it has begun, and one older than a minute and a half is none of the helpdesk's: the server ends those after a minute.
     * Ages are compared, so that the database's clock need not agree with ours.
     */
    public boolean isBefore(Instant instant) {
        Instant asked = clock.instant(); // not later: while the database thinks, the oldest would seem to grow younger
        Number oldest = (Number) entities.createNativeQuery("""
                        select coalesce(max(extract(epoch from clock_timestamp() - xact_start)) * 1000000, 0)::bigint
                        from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend'
                            and pid <> pg_backend_pid()
                            and xact_start > clock_timestamp() - interval '90 seconds'
                        """, Long.class).getSingleResult();
        return !asked.minus(Duration.of(oldest.longValue(), ChronoUnit.MICROS)).isBefore(instant);
    }
}

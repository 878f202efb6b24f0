package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Role;

/** How what is done with records by night and in the background fares now: seals, forgetting, files of accounts. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class RecordsReport {

    /** Whatever works on a file of accounts says so every few seconds. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    /**
     * What is known of it.
     *
     * @param unsealed how many rows of the audit and the access log have no seal yet
     * @param oldestUnsealed when the oldest of them was written
     * @param forgottenAt when a night's run last came to its end
     * @param cutShortAt when one began after that, and did not
     * @param stuckLoads how many files of accounts are at work and do not go on
     * @param waitingLoads how many wait for somebody who decides
     */
    public record Records(
            long unsealed,
            Optional<Instant> oldestUnsealed,
            Optional<Instant> forgottenAt,
            Optional<Instant> cutShortAt,
            long stuckLoads,
            long waitingLoads) {}

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    public Records records() {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        select s.records, s.oldest, r.ended_at, r.cut_short_at, l.stuck, l.waiting from
                            (select cast(sum(records) as bigint) as records, min(oldest) as oldest
                                from (select * from waiting_for_seal('audit') union all select * from waiting_for_seal('access_log')) w) s,
                            (select max(ended_at) as ended_at, max(began_at) filter (where ended_at is null and began_at
                                > coalesce((select max(began_at) from retention_run where ended_at is not null), '-infinity')) as cut_short_at
                                from retention_run) r,
                            (select count(*) filter (where state = 'FAILED' or state <> 'CHECKED' and leased_until < :stuck) as stuck,
                                count(*) filter (where state = 'CHECKED') as waiting
                                from account_load where not tidied) l
                        """, Tuple.class)
                .setParameter("stuck", clock.instant().minus(STUCK))
                .getSingleResult();
        return new Records(
                row.get("records", Long.class),
                at(row, "oldest"),
                at(row, "ended_at"),
                at(row, "cut_short_at"),
                row.get("stuck", Long.class),
                row.get("waiting", Long.class));
    }

    private static Optional<Instant> at(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }
}

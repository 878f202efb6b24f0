package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Role;

/** How the helpdesk's machinery fares now: mail and calls. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class OperationsReport {

    /** Mail settles in another order than it is promised in; so many of the newest are sure to hold the last one. */
    private static final int RECENT = 200;

    /**
     * What we owe by email.
     *
     * @param waiting how many are still to be sent
     * @param oldestPromisedAt since when the oldest of them is owed
     * @param failed how many a person must look at
     * @param lastAcceptedAt when a mail server last took one
     */
    public record Mail(
            long waiting, Optional<Instant> oldestPromisedAt, long failed, Optional<Instant> lastAcceptedAt) {}

    /**
     * The calls on a group's board.
     *
     * @param overdue how many of the open ones are past their due time
     */
    public record Board(String group, long open, long overdue) {}

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    public Mail mail() {
        Object[] waiting = entities.createQuery("""
                        select count(d), min(d.promisedAt) from Delivery d
                        where d.state in (uk.gov.dwp.jobmatch.delivery.DeliveryState.DUE,
                                          uk.gov.dwp.jobmatch.delivery.DeliveryState.SENDING)
                        """, Object[].class).getSingleResult();
        long failed = entities.createQuery("""
                        select count(d) from Delivery d
                        where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.FAILED
                        """, Long.class).getSingleResult();
        return new Mail((Long) waiting[0], Optional.ofNullable((Instant) waiting[1]), failed, lastAccepted());
    }

    /** By group; a group without open calls is not listed. */
    public List<Board> boards() {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.report.OperationsReport$Board(
                            c.ownerGroup, count(c), sum(case when c.dueAt < :now then 1L else 0L end))
                        from Callback c
                        where c.state in (uk.gov.dwp.jobmatch.callback.CallbackState.OFFERED,
                                          uk.gov.dwp.jobmatch.callback.CallbackState.HELD,
                                          uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN)
                        group by c.ownerGroup order by c.ownerGroup
                        """, Board.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private Optional<Instant> lastAccepted() {
        return entities.createQuery("""
                        select d.settledAt from Delivery d
                        where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.SENT order by d.id desc
                        """, Instant.class)
                .setMaxResults(RECENT)
                .getResultStream()
                .max(Comparator.naturalOrder());
    }
}

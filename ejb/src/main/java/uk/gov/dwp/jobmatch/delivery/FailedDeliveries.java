package uk.gov.dwp.jobmatch.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;

/** Mail that could not be sent, where a person sees it and can send it again or give it up. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class FailedDeliveries {

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Courier courier;

    @Inject
    InstantSource clock;

    /**
     * What went wrong, and how often.
     *
     * @param code such as {@code SMTP_550}
     */
    public record Cause(String code, long count) {}

    /** The causes of those that failed for good, the commonest first. */
    public List<Cause> causes() {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.delivery.FailedDeliveries$Cause(d.failure, count(d))
                        from Delivery d where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.FAILED
                        group by d.failure order by count(d) desc, d.failure
                        """, Cause.class).getResultList();
    }

    /**
     * Those that failed for good by one cause, the newest first.
     *
     * @param before id to start below, or {@code Long.MAX_VALUE} for the newest
     */
    public List<MailRow> failed(String cause, long before, int limit) {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.delivery.MailRow(d, i.reference)
                        from Delivery d left join Incident i on i.id = d.incident
                        where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.FAILED
                          and d.failure = :cause and d.id < :before
                        order by d.id desc
                        """, MailRow.class)
                .setParameter("cause", cause)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that still wait for a mail server after at least one try, the longest waiting first; at most {@code limit}. */
    public List<MailRow> waiting(int limit) {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.delivery.MailRow(d, i.reference)
                        from Delivery d left join Incident i on i.id = d.incident
                        where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.DUE and d.attempts > 0
                        order by d.promisedAt, d.id
                        """, MailRow.class).setMaxResults(limit).getResultList();
    }

    /**
     * Tries again for another 24 hours, with the same Message-ID.
     *
     * @return whether it had failed; if not, nothing was done
     */
    public boolean resend(long id) {
        Optional<Delivery> delivery = failed(id);
        delivery.ifPresent(failed -> {
            failed.resend(clock.instant());
            audit.record(AuditAction.MAIL_RESEND_ASKED, failed.subject(), null);
            courier.announceDelivery(id);
        });
        return delivery.isPresent();
    }

    /**
     * Gives it up; the audit keeps why.
     *
     * @return whether it had failed; if not, nothing was done
     */
    public boolean discard(long id, DiscardReason reason) {
        Optional<Delivery> delivery = failed(id);
        delivery.ifPresent(failed -> {
            failed.discard(clock.instant());
            audit.record(AuditAction.MAIL_DISCARDED, failed.subject(), reason.name());
        });
        return delivery.isPresent();
    }

    private Optional<Delivery> failed(long id) {
        return Optional.ofNullable(entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(delivery -> delivery.state() == DeliveryState.FAILED);
    }
}

package uk.gov.dwp.jobmatch.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
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

    /** Those that failed for good, grouped by cause by their order, the newest first within each; at most {@code limit}. */
    public List<Delivery> failed(int limit) {
        return entities.createQuery("""
                        select d from Delivery d where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.FAILED
                        order by d.failure, d.settledAt desc
                        """, Delivery.class).setMaxResults(limit).getResultList();
    }

    /** Those that still wait for a mail server after at least one try, the longest waiting first; at most {@code limit}. */
    public List<Delivery> waiting(int limit) {
        return entities.createQuery("""
                        select d from Delivery d
                        where d.state = uk.gov.dwp.jobmatch.delivery.DeliveryState.DUE and d.attempts > 0
                        order by d.promisedAt
                        """, Delivery.class).setMaxResults(limit).getResultList();
    }

    /** Tries again for another 24 hours, with the same Message-ID; does nothing if it has not failed. */
    public void resend(long id) {
        Delivery delivery = entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery != null && delivery.state() == DeliveryState.FAILED) {
            delivery.resend(clock.instant());
            audit.record(AuditAction.MAIL_RESEND_ASKED, "mail " + id, null);
            courier.announceDelivery(id);
        }
    }

    /** Gives it up; does nothing if it has not failed. */
    public void discard(long id) {
        Delivery delivery = entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery != null && delivery.state() == DeliveryState.FAILED) {
            delivery.discard(clock.instant());
            audit.record(AuditAction.MAIL_DISCARDED, "mail " + id, null);
        }
    }
}

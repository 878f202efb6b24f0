package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;

/** The audit as an auditor reads it; reading it is written down too. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class AuditLog {

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /**
     * The newest records first, at most {@code limit}.
     *
     * @param actor only this actor's, or null for everybody's
     * @param subject only those about this reference, or null for all
     * @param before id to start below, or {@code Long.MAX_VALUE} for the newest
     */
    public List<AuditRecord> page(@Nullable String actor, @Nullable String subject, long before, int limit) {
        audit.record(AuditAction.AUDIT_READ, subject, null);
        String conditions =
                (actor == null ? "" : " and a.actor = :actor") + (subject == null ? "" : " and a.subject = :subject");
        TypedQuery<AuditRecord> query = entities.createQuery(
                "select a from AuditRecord a where a.id < :before" + conditions + " order by a.id desc",
                AuditRecord.class);
        query.setParameter("before", before);
        if (actor != null) {
            query.setParameter("actor", actor);
        }
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        return query.setMaxResults(limit).getResultList();
    }
}

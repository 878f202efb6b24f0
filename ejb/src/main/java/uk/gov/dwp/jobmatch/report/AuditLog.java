package uk.gov.dwp.jobmatch.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * Which records.
     *
     * @param actor only this actor's, or null for everybody's
     * @param subject only those about this reference, or null for all
     */
    public record Filter(@Nullable String actor, @Nullable String subject) {}

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    /**
     * The records below a place, the newest first.
     *
     * @param before id to start below, or {@code Long.MAX_VALUE} for the newest
     */
    public List<AuditRecord> older(Filter filter, long before, int limit) {
        return read(filter, " and a.id < :place order by a.id desc", before, limit);
    }

    /** The {@code limit} records next above a place, the newest first. */
    public List<AuditRecord> newer(Filter filter, long after, int limit) {
        List<AuditRecord> nearestFirst =
                new ArrayList<>(read(filter, " and a.id > :place order by a.id", after, limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    private List<AuditRecord> read(Filter filter, String tail, long place, int limit) {
        String conditions = (filter.actor() == null ? "" : " and a.actor = :actor")
                + (filter.subject() == null ? "" : " and a.subject = :subject");
        TypedQuery<AuditRecord> query =
                entities.createQuery("select a from AuditRecord a where 1 = 1" + conditions + tail, AuditRecord.class);
        query.setParameter("place", place);
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        if (filter.subject() != null) {
            query.setParameter("subject", filter.subject());
        }
        List<AuditRecord> found = query.setMaxResults(limit).getResultList();
        writeDown(filter, found);
        return found;
    }

    /** What found nothing is no code of ours, and may be anything that somebody typed: it is not kept. */
    private void writeDown(Filter filter, List<AuditRecord> found) {
        boolean known = !found.isEmpty();
        audit.record(AuditAction.AUDIT_READ, known ? filter.subject() : null, known ? filter.actor() : null);
    }
}

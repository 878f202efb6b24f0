package uk.gov.dwp.jobmatch.raisertask;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** What a Jobcentre is asked for about the incidents that it raised. */
@Stateless
@RolesAllowed(Role.ADVISER)
public class AskedOfUs {

    private static final String OPEN = """
            select new uk.gov.dwp.jobmatch.raisertask.AskedOfUs$Asked(t, i)
            from RaiserTask t join Incident i on i.id = t.incident
            where t.office = :office and t.doneAt is null
                and i.state <> uk.gov.dwp.jobmatch.incident.IncidentState.CLOSED
                and i.state <> uk.gov.dwp.jobmatch.incident.IncidentState.WITHDRAWN and
            """ + WhoMaySee.UNRESTRICTED;

    /** A task, and the incident that it is about. */
    public record Asked(RaiserTask task, Incident incident) {}

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /**
     * One page of what the caller's Jobcentre has still to do, the longest due first.
     *
     * @param due the due time of the last row of the page before, with its {@code id}; the beginning of time and 0 for the
     *     first page
     */
    public List<Asked> after(Instant due, long id, int limit) {
        TypedQuery<Asked> query =
                entities.createQuery(OPEN + " and (t.dueAt, t.id) > (:due, :id) order by t.dueAt, t.id", Asked.class);
        bind(query);
        return query.setParameter("due", due)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A task of the caller's Jobcentre that is still to be done.
     *
     * @throws NoSuchTask if there is none, or it is another's: the two look the same
     */
    public Asked open(long task) {
        TypedQuery<Asked> query = entities.createQuery(OPEN + " and t.id = :task", Asked.class);
        bind(query);
        return query.setParameter("task", task).getResultStream().findFirst().orElseThrow(() -> refused(task));
    }

    private void bind(TypedQuery<Asked> query) {
        sight.bindUnrestricted(query);
        query.setParameter("office", signedIn.person().office().orElse(""));
    }

    private NoSuchTask refused(long task) {
        audit.refused(AuditAction.TASK_DONE, "task " + task, null);
        return new NoSuchTask();
    }
}

package uk.gov.dwp.jobmatch.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;
import uk.gov.dwp.jobmatch.routing.Priority;

/** The helpdesk's open incidents in work order: priority, due time, time received (domain.md 3.3). */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class WorkQueue {

    private static final String SELECT = """
            select new uk.gov.dwp.jobmatch.queue.QueueRow(i.id, i.reference, i.state, i.route.priority,
                i.form.channel, i.form.category, i.form.summary, i.owner, i.receivedAt, i.dueAt, i.form.staffSafety)
            """;

    private static final String OPEN = """
            from Incident i where i.state <> uk.gov.dwp.jobmatch.incident.IncidentState.CLOSED
                and i.state <> uk.gov.dwp.jobmatch.incident.IncidentState.WITHDRAWN and
            """ + WhoMaySee.UNRESTRICTED;

    private static final String PLACE = "(i.route.priorityRank, i.dueAt, i.receivedAt, i.id)";
    private static final String FORWARDS = " order by i.route.priorityRank, i.dueAt, i.receivedAt, i.id";
    private static final String BACKWARDS =
            " order by i.route.priorityRank desc, i.dueAt desc, i.receivedAt desc, i.id desc";

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    InstantSource clock;

    /** Which of the open incidents to show. */
    public enum View {
        OPEN(""),
        UNASSIGNED("""
                 and i.owner is null and i.state in (uk.gov.dwp.jobmatch.incident.IncidentState.NEW,
                    uk.gov.dwp.jobmatch.incident.IncidentState.REOPENED)
                """),
        MINE(" and i.owner = :me"),
        OVERDUE("""
                 and i.dueAt < :now and i.state in (uk.gov.dwp.jobmatch.incident.IncidentState.NEW,
                    uk.gov.dwp.jobmatch.incident.IncidentState.TAKEN, uk.gov.dwp.jobmatch.incident.IncidentState.REOPENED)
                """),
        CALLBACK_OWED(" and i.state = uk.gov.dwp.jobmatch.incident.IncidentState.CALLBACK_OWED");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** One page of a list, and where its neighbours start. */
    public record Page(List<QueueRow> rows, Optional<QueuePosition> previous, Optional<QueuePosition> next) {}

    /** The page after a place, or the first page where {@code after} is null; {@code priority} null means any. */
    public Page pageAfter(View view, @Nullable Priority priority, @Nullable QueuePosition after, int size) {
        String place = after == null ? "" : " and " + PLACE + " > (:rank, :due, :received, :id)";
        List<QueueRow> rows = rows(view, priority, place + FORWARDS, after, size + 1);
        boolean more = rows.size() > size;
        List<QueueRow> page = more ? rows.subList(0, size) : rows;
        return page(page, after != null, more);
    }

    /** The page before a place; {@code priority} null means any. */
    public Page pageBefore(View view, @Nullable Priority priority, QueuePosition before, int size) {
        String place = " and " + PLACE + " < (:rank, :due, :received, :id)";
        List<QueueRow> rows = new ArrayList<>(rows(view, priority, place + BACKWARDS, before, size + 1));
        boolean more = rows.size() > size;
        List<QueueRow> page = more ? rows.subList(0, size) : rows;
        Collections.reverse(page);
        return page(page, more, true);
    }

    /** How many a list holds. */
    public long count(View view, @Nullable Priority priority) {
        TypedQuery<Long> query = entities.createQuery("select count(i) " + from(view, priority), Long.class);
        bind(query, view, priority);
        return query.getSingleResult();
    }

    private static Page page(List<QueueRow> rows, boolean hasPrevious, boolean hasNext) {
        return rows.isEmpty()
                ? new Page(rows, Optional.empty(), Optional.empty())
                : new Page(
                        List.copyOf(rows),
                        hasPrevious ? Optional.of(rows.get(0).position()) : Optional.empty(),
                        hasNext ? Optional.of(rows.get(rows.size() - 1).position()) : Optional.empty());
    }

    private List<QueueRow> rows(
            View view, @Nullable Priority priority, String tail, @Nullable QueuePosition place, int limit) {
        TypedQuery<QueueRow> query = entities.createQuery(SELECT + from(view, priority) + tail, QueueRow.class);
        bind(query, view, priority);
        if (place != null) {
            query.setParameter("rank", (short) place.rank())
                    .setParameter("due", place.dueAt())
                    .setParameter("received", place.receivedAt())
                    .setParameter("id", place.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    private static String from(View view, @Nullable Priority priority) {
        return OPEN + view.condition + (priority == null ? "" : " and i.route.priorityRank = :priority");
    }

    private void bind(TypedQuery<?> query, View view, @Nullable Priority priority) {
        sight.bindUnrestricted(query);
        if (view == View.OVERDUE) {
            query.setParameter("now", clock.instant());
        }
        if (priority != null) {
            query.setParameter("priority", (short) priority.rank());
        }
    }
}

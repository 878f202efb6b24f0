package uk.gov.dwp.jobmatch.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.Absences;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** The helpdesk's open incidents as lists, a page at a time. A page is found in one index and then read by its ids. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class WorkQueue {

    private static final String OPEN =
            " from incident i where state <> 'CLOSED' and state <> 'WITHDRAWN' and " + WhoMaySee.UNRESTRICTED;

    /** So many new ones are counted: more need no number. */
    public static final int MOST_NEWS = 100;

    @Inject
    EntityManager entities;

    @Inject
    Absences absences;

    @Inject
    Tally tally;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /** One page of a list, and where its neighbours start. */
    public record Page(List<QueueRow> rows, Optional<QueuePosition> previous, Optional<QueuePosition> next) {}

    /** The page after a place, or the first page where {@code after} is null. */
    public Page pageAfter(Filter filter, Order order, @Nullable QueuePosition after, int size) {
        List<QueueRow> rows = rows(filter, order, after, true, size + 1);
        return page(order, rows.subList(0, Math.min(size, rows.size())), after != null, rows.size() > size);
    }

    /** The page before a place. */
    public Page pageBefore(Filter filter, Order order, QueuePosition before, int size) {
        List<QueueRow> rows = rows(filter, order, before, false, size + 1);
        List<QueueRow> page = rows.subList(0, Math.min(size, rows.size()));
        Collections.reverse(page);
        return page(order, page, rows.size() > size, true);
    }

    /** How many there are under a filter, and how many there would be under others. */
    public Counts counts(Filter filter) {
        Person reader = signedIn.person();
        List<Cell> seen =
                tally.cells().stream().filter(cell -> cell.isSeenBy(reader)).toList();
        return Counts.of(seen, filter, absences.mine());
    }

    /** How many of those that a filter shows have come in since then, {@link #MOST_NEWS} at most. */
    public int news(Filter filter, Instant since) {
        String sql =
                "select count(*) from (select 1" + condition(filter) + " and received_at > :since limit :most) new";
        Query query = entities.createNativeQuery(sql, Long.class)
                .setParameter("since", since)
                .setParameter("most", MOST_NEWS);
        bind(query, sql, filter);
        return ((Long) query.getSingleResult()).intValue();
    }

    private static Page page(Order order, List<QueueRow> rows, boolean hasPrevious, boolean hasNext) {
        return rows.isEmpty()
                ? new Page(rows, Optional.empty(), Optional.empty())
                : new Page(
                        List.copyOf(rows),
                        hasPrevious ? Optional.of(rows.get(0).position(order)) : Optional.empty(),
                        hasNext ? Optional.of(rows.get(rows.size() - 1).position(order)) : Optional.empty());
    }

    private List<QueueRow> rows(
            Filter filter, Order order, @Nullable QueuePosition place, boolean forwards, int limit) {
        String beyond = place == null ? "" : " and " + order.beyond(forwards);
        String sql = "select id" + condition(filter) + beyond + order.clause(forwards);
        Query query = entities.createNativeQuery(sql, Long.class).setMaxResults(limit);
        bind(query, sql, filter);
        if (place != null) {
            IntStream.range(0, place.keys().size())
                    .forEach(i -> query.setParameter("place" + i, place.keys().get(i)));
        }
        return read(query.getResultList());
    }

    /** In the order of the ids. */
    private List<QueueRow> read(List<?> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, QueueRow> rows = entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.queue.QueueRow(i.id, i.version, i.reference, i.state,
                            i.route.priority, i.form.channel, i.form.category, i.form.summary, i.owner, p.displayName,
                            i.receivedAt, i.dueAt, i.changedAt, i.form.staffSafety)
                        from Incident i left join Person p on p.username = i.owner where i.id in (:ids)
                        """, QueueRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(QueueRow::id, Function.identity()));
        return ids.stream().map(rows::get).collect(Collectors.toList());
    }

    private static String condition(Filter filter) {
        return OPEN
                + filter.chosen().keySet().stream()
                        .map(facet -> " and " + facet.condition())
                        .collect(Collectors.joining())
                + " and " + filter.view().condition();
    }

    private void bind(Query query, String sql, Filter filter) {
        sight.bindUnrestricted(query);
        filter.chosen()
                .forEach((facet, codes) -> query.setParameter(
                        facet.parameter(), codes.stream().map(facet::value).toList()));
        if (sql.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        if (sql.contains(":mine")) {
            query.setParameter("mine", Set.copyOf(absences.mine()));
        }
    }
}

package uk.gov.dwp.jobmatch.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/**
 * The calls that are still to be made, a page at a time: an Employer Direct site's for its Team Leader, SERCO's for its Quality
 * Assessment Team and the callers it allocates to, a Jobcentre's for its staff, and all for the duty manager.
 */
@Stateless
@RolesAllowed({Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER, Role.DUTY_MANAGER})
public class Boards {

    private static final String ROWS = """
            select new uk.gov.dwp.jobmatch.board.BoardRow(c, i, p.displayName)
            from Callback c join Incident i on i.id = c.incident left join Person p on p.username = c.caller
            """;

    private static final String OPEN = """
             where c.state in (uk.gov.dwp.jobmatch.callback.CallbackState.OFFERED,
                uk.gov.dwp.jobmatch.callback.CallbackState.HELD, uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN)
            """;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /** Whose calls the caller sees. */
    private record Sight(Person person, @Nullable String group) {

        boolean isEverything() {
            return person.has(Role.DUTY_MANAGER) && group == null;
        }

        Set<String> groups() {
            Set<String> own = person.callbackGroups();
            if (group != null && (person.has(Role.DUTY_MANAGER) || own.contains(group))) {
                return Set.of(group);
            }
            return own.isEmpty() ? Set.of("") : own;
        }

        /** A QAT caller sees only what was allocated. */
        boolean isOnlyAllocated() {
            return person.isOnlyCaller();
        }

        String condition(BoardView view) {
            String whose = view.isOwn()
                    ? isEverything() ? "" : " and c.ownerGroup in :groups"
                    : isEverything() ? PASSED : PASSED + PASSED_BY_OWN;
            return whose + (isOnlyAllocated() ? " and c.caller = :person" : "");
        }

        private static final String PASSED = " and c.id in (select t.callback from Transfer t)";
        private static final String PASSED_BY_OWN = """
                 and c.ownerGroup not in :groups
                 and c.id in (select t.callback from Transfer t where t.fromGroup in :groups)
                """;
    }

    /** The page after a place, or the first page where {@code after} is null. */
    public BoardPage pageAfter(Board board, @Nullable BoardPlace after, int size) {
        String column = board.order().column();
        List<BoardRow> rows = rows(board, ">", " order by " + column + ", c.id", Optional.ofNullable(after), size + 1);
        boolean more = rows.size() > size;
        return BoardPage.of(more ? rows.subList(0, size) : rows, board.order(), after != null, more);
    }

    /** The page before a place. */
    public BoardPage pageBefore(Board board, BoardPlace before, int size) {
        String column = board.order().column();
        List<BoardRow> rows = new ArrayList<>(
                rows(board, "<", " order by " + column + " desc, c.id desc", Optional.of(before), size + 1));
        boolean more = rows.size() > size;
        List<BoardRow> page = more ? rows.subList(0, size) : rows;
        Collections.reverse(page);
        return BoardPage.of(page, board.order(), more, true);
    }

    /** How many calls each view holds. */
    public Map<BoardView, Long> counts(@Nullable String group) {
        Sight sight = new Sight(signedIn.person(), group);
        Map<BoardView, Long> counts = new EnumMap<>(BoardView.class);
        List<BoardView> own =
                Arrays.stream(BoardView.values()).filter(BoardView::isOwn).toList();
        String sums = own.stream()
                .map(view -> "sum(case when " + view.condition() + " then 1L else 0L end)")
                .collect(Collectors.joining(", "));
        TypedQuery<Object[]> query = entities.createQuery(
                "select " + sums + " from Callback c" + OPEN + sight.condition(BoardView.TO_MAKE), Object[].class);
        Object[] found = bind(query, sight).getSingleResult();
        for (int i = 0; i < own.size(); i++) {
            counts.put(own.get(i), found[i] == null ? 0 : (Long) found[i]);
        }
        counts.put(BoardView.PASSED_ON, passedOn(sight));
        return counts;
    }

    /** How many open calls each group has, for whoever chooses among them; a group without any is left out. */
    @RolesAllowed(Role.DUTY_MANAGER)
    public Map<String, Long> groups() {
        return entities.createQuery(
                        "select c.ownerGroup, count(c) from Callback c" + OPEN
                                + " group by c.ownerGroup order by c.ownerGroup",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> (Long) row[1], (one, other) -> one, LinkedHashMap::new));
    }

    private long passedOn(Sight sight) {
        String query = "select count(c) from Callback c" + OPEN + sight.condition(BoardView.PASSED_ON);
        return bind(entities.createQuery(query, Long.class), sight).getSingleResult();
    }

    private List<BoardRow> rows(Board board, String side, String order, Optional<BoardPlace> place, int limit) {
        Sight sight = new Sight(signedIn.person(), board.group());
        String view = board.view().isOwn() ? " and " + board.view().condition() : "";
        String from = place.isPresent()
                ? " and (%s, c.id) %s (:at, :id)".formatted(board.order().column(), side)
                : "";
        TypedQuery<BoardRow> query =
                entities.createQuery(ROWS + OPEN + sight.condition(board.view()) + view + from + order, BoardRow.class);
        place.ifPresent(at -> query.setParameter("at", at.at()).setParameter("id", at.id()));
        List<BoardRow> rows = bind(query, sight).setMaxResults(limit).getResultList();
        Set<Long> closed = closed(rows, sight);
        return rows.stream()
                .map(row -> row.restrictedIf(closed.contains(row.callback().id())))
                .toList();
    }

    /** Asked of the page alone: asked of the whole board, the database would read all calls for it. */
    private Set<Long> closed(List<BoardRow> rows, Sight sight) {
        if (rows.isEmpty() || sight.person().has(Role.DUTY_MANAGER)) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery("""
                        select case when c.id in :ids then c.id else c.joinedTo end
                        from Callback c join Restriction r on r.incident = c.incident
                        where (c.id in :ids or c.joinedTo in :ids) and r.officer <> :me
                        """, Long.class)
                .setParameter(
                        "ids", rows.stream().map(row -> row.callback().id()).toList())
                .setParameter("me", sight.person().username())
                .getResultList());
    }

    /** Names whatever the query asks for. */
    private <T> TypedQuery<T> bind(TypedQuery<T> query, Sight sight) {
        Instant now = clock.instant();
        Map<String, Object> values = Map.of(
                "groups", sight.groups(),
                "person", sight.person().username(),
                "me", sight.person().username(),
                "now", now,
                "tomorrow", WorkingCalendar.startOf(WorkingCalendar.dayOf(now).plusDays(1)));
        query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(values::containsKey)
                .forEach(name -> query.setParameter(name, values.get(name)));
        return query;
    }
}

package uk.gov.dwp.jobmatch.report;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.directory.Role;

/**
 * Shows that no call is forgotten: each that is owed is open with a living owner and a due time, closed with an outcome, or made
 * with another. The law itself is a view and constraints of the database, so that every reader asks the same question.
 */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class AccountedCalls {

    private static final int MOST_BREACHES = 200;

    @Inject
    EntityManager entities;

    /**
     * Every call that was ever owed.
     *
     * @param open still to be made
     * @param closed over, back with the helpdesk, or no longer needed
     * @param joined made with another call, which is open
     */
    public record Sum(long open, long closed, long joined) {

        public long owed() {
            return open + closed + joined;
        }
    }

    /** How a call could be forgotten. */
    public enum Kind {
        /** No board shows it yet. */
        NOT_OFFERED,
        /** Its group's inbox is switched off. */
        GROUP_UNREACHABLE,
        /** Whoever has taken it makes no more calls for its group. */
        CALLER_GONE,
        /** The call that it was to be made with is over. */
        JOINED_TO_NONE,
        /** Its incident waits for a call that nobody owes. */
        NO_CALL
    }

    /** A call that could be forgotten; without a reference where the incident has none. */
    public record Breach(Optional<String> callback, String incident, Kind kind) {}

    /** All calls there ever were, in one statement: it counts an index as a whole, and is for a page that is opened now and then. */
    public Sum sum() {
        Map<CallbackState, Long> counts = entities.createQuery(
                        "select c.state, count(c) from Callback c group by c.state", Object[].class)
                .getResultStream()
                .collect(toMap(row -> (CallbackState) row[0], row -> (Long) row[1]));
        long open = counts.entrySet().stream()
                .filter(some -> some.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long joined = counts.getOrDefault(CallbackState.JOINED, 0L);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Sum(open, all - open - joined, joined);
    }

    /** None while the law holds; at most 200. */
    public List<Breach> breaches() {
        List<?> rows = entities.createNativeQuery("""
                        select b.callback, i.reference, b.breach
                        from callback_breach b join incident i on i.id = b.incident
                        order by b.breach, b.callback limit :most
                        """, Object[].class)
                .setParameter("most", MOST_BREACHES)
                .getResultList();
        return rows.stream().map(row -> breach((Object[]) row)).toList();
    }

    private static Breach breach(Object[] row) {
        Optional<String> callback = Optional.ofNullable((Long) row[0]).map(Callback::referenceOf);
        return new Breach(callback, (String) row[1], Kind.valueOf((String) row[2]));
    }
}

package uk.gov.dwp.jobmatch.queue;

import java.util.Set;
import java.util.function.BiPredicate;

/** Whose and which of the open incidents, before anything is filtered: once for the database, once for a {@link Cell}. */
public enum View {
    /** The reader's own, and those of whoever the reader stands in for. */
    MINE("owner in (:mine)", (cell, mine) -> mine.contains(cell.owner())),
    /** What colleagues hold. */
    TEAM("owner not in (:mine)", (cell, mine) -> !cell.owner().isEmpty() && !mine.contains(cell.owner())),
    /** What waits for somebody to take it; said so that the index of {@code takeNext} does not offer itself, which holds no facet. */
    UNASSIGNED("coalesce(owner, '') = '' and state in ('NEW', 'REOPENED')", (cell, mine) -> cell.isTakeable()),
    /** What should have been answered by now. */
    OVERDUE(Facet.LATE, (cell, mine) -> cell.isLate()),
    /** What waits for somebody outside: for its customer, or for a call. */
    WAITING("state in ('WAITING_FOR_CUSTOMER', 'CALLBACK_OWED')", (cell, mine) -> cell.isWaiting()),
    ALL("true", (cell, mine) -> true);

    private final String condition;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final BiPredicate<Cell, Set<String>> holds;

    View(String condition, BiPredicate<Cell, Set<String>> holds) {
        this.condition = condition;
        this.holds = holds;
    }

    /** In SQL; {@code :mine} are the user names whose incidents are the reader's, {@code :now} is now. */
    String condition() {
        return condition;
    }

    boolean holds(Cell cell, Set<String> mine) {
        return holds.test(cell, mine);
    }
}

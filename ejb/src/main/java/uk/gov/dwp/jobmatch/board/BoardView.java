package uk.gov.dwp.jobmatch.board;

/**
 * Which of the open calls a board shows. One whose next attempt is booked for later sleeps in {@link #LATER} until that time
 * comes, and what is held is seen as {@link #HELD} only: the others show what can be done now.
 */
public enum BoardView {
    TO_MAKE("%s"),
    MINE("%s and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN and c.caller = :me"),
    UNALLOCATED("%s and c.caller is null"),
    OVERDUE("%s and c.dueAt < :now"),
    DUE_TODAY("%s and c.dueAt >= :now and c.dueAt < :tomorrow"),
    LATER("c.state <> uk.gov.dwp.jobmatch.callback.CallbackState.HELD and c.tries.nextAttemptAt > :now"),
    HELD("c.state = uk.gov.dwp.jobmatch.callback.CallbackState.HELD"),
    /** What another group makes by now, and this one may still read (domain.md X11). */
    PASSED_ON("");

    private static final String NOW = """
            c.state <> uk.gov.dwp.jobmatch.callback.CallbackState.HELD
                and (c.tries.nextAttemptAt is null or c.tries.nextAttemptAt <= :now)
            """;

    private final String condition;

    BoardView(String condition) {
        this.condition = condition.formatted(NOW);
    }

    /** What it asks of a callback {@code c}. */
    String condition() {
        return condition;
    }

    boolean isOwn() {
        return this != PASSED_ON;
    }
}

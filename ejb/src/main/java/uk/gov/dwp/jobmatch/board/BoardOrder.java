package uk.gov.dwp.jobmatch.board;

import java.time.Instant;
import uk.gov.dwp.jobmatch.callback.Callback;

/** What stands first on a board. */
public enum BoardOrder {
    /** The soonest due. */
    DUE("c.dueAt"),
    /** What was promised the longest ago. */
    LONGEST("c.owedAt"),
    /** The soonest to be tried again; only what waits for another attempt has such a time. */
    NEXT("c.tries.nextAttemptAt");

    private final String column;

    BoardOrder(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The order that a view has where nobody has chosen another, and the only one that tells when what sleeps comes back. */
    public static BoardOrder of(BoardView view) {
        return view == BoardView.LATER ? NEXT : DUE;
    }

    Instant timeOf(Callback callback) {
        return switch (this) {
            case DUE -> callback.dueAt();
            case LONGEST -> callback.owedAt();
            case NEXT -> callback.nextAttemptAt().orElse(Instant.EPOCH);
        };
    }
}

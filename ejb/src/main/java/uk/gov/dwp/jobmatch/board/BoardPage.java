package uk.gov.dwp.jobmatch.board;

import java.util.List;
import java.util.Optional;

/** One page of a board, and where its neighbours start. */
public record BoardPage(List<BoardRow> rows, Optional<BoardPlace> previous, Optional<BoardPlace> next) {

    static BoardPage of(List<BoardRow> rows, BoardOrder order, boolean hasPrevious, boolean hasNext) {
        if (rows.isEmpty()) {
            return new BoardPage(rows, Optional.empty(), Optional.empty());
        }
        return new BoardPage(
                List.copyOf(rows),
                hasPrevious ? Optional.of(place(rows.get(0), order)) : Optional.empty(),
                hasNext ? Optional.of(place(rows.get(rows.size() - 1), order)) : Optional.empty());
    }

    private static BoardPlace place(BoardRow row, BoardOrder order) {
        return new BoardPlace(order.timeOf(row.callback()), row.callback().id());
    }
}

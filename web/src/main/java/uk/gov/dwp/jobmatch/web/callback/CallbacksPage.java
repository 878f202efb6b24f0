package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.board.Board;
import uk.gov.dwp.jobmatch.board.BoardOrder;
import uk.gov.dwp.jobmatch.board.BoardPage;
import uk.gov.dwp.jobmatch.board.BoardPlace;
import uk.gov.dwp.jobmatch.board.BoardRow;
import uk.gov.dwp.jobmatch.board.BoardView;
import uk.gov.dwp.jobmatch.board.Boards;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.web.form.Choice;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The calls that the visitor's groups owe, a page at a time; which of them and in what order stands in the address. */
@Named
@RequestScoped
public class CallbacksPage {

    private static final int ROWS = 25;

    @Inject
    Boards boards;

    @Inject
    ListPlace place;

    @Inject
    Visitor visitor;

    private String view = "";
    private String group = "";
    private String order = "";
    private @Nullable KeysetPage<BoardRow> page;
    private @Nullable Map<BoardView, Long> counts;
    private @Nullable Map<String, Long> groups;

    public KeysetPage<BoardRow> getPage() {
        if (page == null) {
            BoardPage read = read();
            page = new KeysetPage<>(read.rows(), address(read.previous()), address(read.next()));
        }
        return page;
    }

    private BoardPage read() {
        Optional<BoardPlace> end = BoardPlace.parse(place.getBefore());
        return end.isPresent()
                ? boards.pageBefore(board(), end.get(), ROWS)
                : boards.pageAfter(board(), BoardPlace.parse(place.getAfter()).orElse(null), ROWS);
    }

    private static String address(Optional<BoardPlace> end) {
        return end.map(BoardPlace::toString).orElse("");
    }

    private Board board() {
        return new Board(getChosenView(), group.isEmpty() ? null : group, getChosenOrder());
    }

    /** Those that can hold something for this visitor; what was passed on is named where there is any. */
    public List<BoardView> getViews() {
        return Arrays.stream(BoardView.values()).filter(this::isOffered).toList();
    }

    private boolean isOffered(BoardView some) {
        return switch (some) {
            case MINE -> visitor.holds(Role.TEAM_LEADER) || visitor.holds(Role.ADVISER) || visitor.holds(Role.QAT);
            case UNALLOCATED, HELD -> !isOnlyCaller();
            case PASSED_ON -> getChosenView() == some || inView(some) > 0;
            default -> true;
        };
    }

    private boolean isOnlyCaller() {
        return visitor.holds(Role.CALLER) && !visitor.holds(Role.QAT);
    }

    public long inView(BoardView some) {
        if (counts == null) {
            counts = boards.counts(group.isEmpty() ? null : group);
        }
        return counts.getOrDefault(some, 0L);
    }

    public BoardView getChosenView() {
        return Choice.named(BoardView.class, view).orElse(BoardView.TO_MAKE);
    }

    /** What sleeps can be shown only by when it comes back, and nothing else has such a time. */
    public List<BoardOrder> getOrders() {
        return getChosenView() == BoardView.LATER
                ? List.of(BoardOrder.NEXT)
                : List.of(BoardOrder.DUE, BoardOrder.LONGEST);
    }

    public BoardOrder getChosenOrder() {
        return getOrders().stream()
                .filter(some -> some.name().equals(order))
                .findFirst()
                .orElse(BoardOrder.of(getChosenView()));
    }

    /** Whether the visitor chooses among all groups. */
    public boolean isOfAllGroups() {
        return visitor.holds(Role.DUTY_MANAGER);
    }

    /** The groups that have calls to make, and how many. */
    public Map<String, Long> getGroups() {
        if (groups == null) {
            groups = boards.groups();
        }
        return groups;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}

package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.BoardRow;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The calls that the visitor's groups owe, the soonest due first: a Team Leader's, SERCO's, a Jobcentre's, or all. */
@Named
@RequestScoped
public class CallbacksPage {

    @Inject
    CallbackBoard board;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    InstantSource clock;

    private @Nullable List<BoardRow> rows;

    /** What waits for the duty manager. */
    public List<BoardRow> getHeld() {
        return getAll().stream().filter(CallbacksPage::isHeld).toList();
    }

    /** What the visitor gives to others to make. */
    public List<BoardRow> getToAllocate() {
        return getAll().stream().filter(row -> !isHeld(row) && isAllocated(row)).toList();
    }

    /** The rest, by the group that owes it. */
    public Map<String, List<BoardRow>> getGroups() {
        return getAll().stream()
                .filter(row -> !isHeld(row) && !isAllocated(row))
                .collect(Collectors.groupingBy(row -> row.callback().ownerGroup(), TreeMap::new, Collectors.toList()));
    }

    public List<BoardRow> getAll() {
        if (rows == null) {
            rows = board.mine();
        }
        return rows;
    }

    public long getOverdue() {
        return getAll().stream()
                .filter(row -> row.callback().dueAt().isBefore(clock.instant()))
                .count();
    }

    /** Whether there may be more than the board shows. */
    public boolean isFull() {
        return getAll().size() >= CallbackBoard.LIMIT;
    }

    /** Whom a call is for, without a person's name: a list is no look at somebody's record. */
    public String whom(BoardRow row) {
        if (row.restricted()) {
            return words.of("callbacks.restricted");
        }
        Customer customer = row.incident().form().customer();
        String organisation = customer.organisation();
        return organisation == null ? words.of("whom." + customer.type()) : organisation;
    }

    /** What whoever makes a call must have in mind; empty where there is nothing special. */
    public List<String> toMind(BoardRow row) {
        if (row.restricted()) {
            return List.of();
        }
        Customer customer = row.incident().form().customer();
        String bestTime = customer.bestTimeToCall();
        return Stream.of(
                        row.incident().form().staffSafety() ? words.of("callbacks.safety") : null,
                        customer.language() == Language.CY ? words.of("callbacks.welsh") : null,
                        customer.contactNeeds(),
                        bestTime == null ? null : words.of("callbacks.best", bestTime))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a time to try again has gone by. */
    public boolean isMissed(Instant nextAttempt) {
        return nextAttempt.isBefore(clock.instant());
    }

    private boolean isAllocated(BoardRow row) {
        return row.callback().ownerGroup().equals(OwnerGroup.SERCO_QAT) && visitor.holds(Role.QAT);
    }

    private static boolean isHeld(BoardRow row) {
        return row.callback().state() == CallbackState.HELD;
    }
}

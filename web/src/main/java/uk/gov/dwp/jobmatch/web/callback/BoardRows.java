package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.board.BoardRow;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** What one row of a board says, and what the visitor can do with it there. */
@Named
@RequestScoped
public class BoardRows {

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    InstantSource clock;

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

    /** The key of what was said to whom because nobody has called; empty where nothing was, or somebody has. */
    public String alert(BoardRow row) {
        Callback callback = row.callback();
        if (callback.attempts() > 0 || callback.tries().alertedAt().isEmpty()) {
            return "";
        }
        return callback.tries().escalatedAt().isPresent() ? "callbacks.escalated" : "callbacks.alerted";
    }

    /** Whether a time to try again has gone by. */
    public boolean isMissed(Instant nextAttempt) {
        return nextAttempt.isBefore(clock.instant());
    }

    /** Whether the visitor gives calls to others. */
    public boolean isAllocator() {
        return visitor.holds(Role.QAT);
    }

    public boolean isAllocatable(BoardRow row) {
        return isAllocator()
                && !row.restricted()
                && row.callback().ownerGroup().equals(OwnerGroup.SERCO_QAT)
                && row.callback().state().isTakeable();
    }

    /** Whether the visitor makes calls that nobody has given them. */
    public boolean isTaker() {
        return visitor.holds(Role.TEAM_LEADER) || visitor.holds(Role.ADVISER);
    }

    public boolean isTakeable(BoardRow row) {
        return isTaker() && !row.restricted() && row.callback().state() == CallbackState.OFFERED;
    }
}

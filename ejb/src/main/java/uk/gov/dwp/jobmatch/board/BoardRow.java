package uk.gov.dwp.jobmatch.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * A callback on a board, with the incident it belongs to.
 *
 * @param callerName the name that colleagues know whoever has taken it by; null where nobody has
 * @param restricted whether its references are all that the reader may see of it
 */
public record BoardRow(
        Callback callback, Incident incident, @Nullable String callerName, boolean restricted) {

    /** As it is read, before anybody has asked whether it is restricted. */
    public BoardRow(Callback callback, Incident incident, @Nullable String callerName) {
        this(callback, incident, callerName, false);
    }

    public Optional<String> caller() {
        return Optional.ofNullable(callerName);
    }

    BoardRow restrictedIf(boolean closed) {
        return new BoardRow(callback, incident, callerName, closed);
    }
}

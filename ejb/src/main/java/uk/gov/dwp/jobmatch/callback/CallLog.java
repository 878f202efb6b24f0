package uk.gov.dwp.jobmatch.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;

/** Where a person who has taken a call writes down what came of it. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.TEAM_LEADER, Role.QAT, Role.CALLER, Role.ADVISER})
public class CallLog {

    @Inject
    CallbackBoard board;

    @Inject
    Attempts attempts;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Writes down an attempt of the caller's own.
     *
     * @param version the one the caller saw
     * @throws ChangedByAnother if somebody else makes the call by now, or it is over
     */
    public Callback record(long id, int version, CallReport report) {
        Callback callback = board.asSeen(id, version);
        if (!callback.isMadeBy(signedIn.name())) {
            throw callback.changedByAnother();
        }
        attempts.keep(callback, report, new Maker(signedIn.name(), null, clock.instant()));
        return callback;
    }

    /** When to try again if the call that is being made now reaches nobody (domain.md section 5). */
    public Instant suggestedNextAttempt(Callback callback) {
        return attempts.suggestedNext(callback);
    }

    /** The attempts so far, the oldest first. */
    public List<Attempt> attempts(Callback callback) {
        return attempts.of(callback);
    }
}

package uk.gov.dwp.jobmatch.soap.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.gov.dwp.jobmatch.admission.Admission;
import uk.gov.dwp.jobmatch.admission.Admission.Verdict;
import uk.gov.dwp.jobmatch.admission.PartnerDoor;

/** Decides about one request of a partner's system: who it comes from, and whether it comes too often. */
@ApplicationScoped
public class PartnerSignIn {

    @Inject
    PartnerDoor door;

    @Inject
    CallLimits limits;

    @Inject
    InstantSource clock;

    /** Either the partner that is let in, or why nobody is. */
    record Outcome(Admission admission, Optional<DoorRefusal> refusal) {}

    Outcome signIn(HttpServletRequest request) {
        Credentials credentials = Credentials.of(request);
        if (!credentials.isAttempt()) {
            return refused(Admission.NOTHING_SHOWN);
        }
        Instant now = clock.instant();
        Optional<DoorRefusal> again = limits.atOnce(credentials, request.getRemoteAddr(), now);
        if (again.isPresent()) {
            return new Outcome(Admission.NOTHING_SHOWN, again);
        }
        Admission admission =
                credentials.shown().isNothing() ? Admission.NOTHING_SHOWN : door.admit(credentials.shown());
        if (admission.verdict() != Verdict.ADMITTED) {
            limits.guessedWrong(request.getRemoteAddr(), now);
            return refused(admission);
        }
        return new Outcome(admission, limits.count(credentials, admission, now));
    }

    private static Outcome refused(Admission admission) {
        return new Outcome(admission, Optional.of(DoorRefusal.because(admission.verdict(), admission.partner())));
    }
}

package uk.gov.dwp.jobmatch.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;

/** Where the helpdesk has an incident wait for its customer, and go on. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class WaitingDesk {

    @Inject
    IncidentDesk desk;

    @Inject
    WaitingRoom room;

    @Inject
    FollowUpDesk followUps;

    @Inject
    SignedIn signedIn;

    /**
     * Stops the clock.
     *
     * @param version the one the caller saw
     * @param words what the customer is waited for
     * @param day when it comes back if the customer does not; null for not by itself
     * @throws ChangedByAnother if somebody was first
     * @throws NotPossibleNow if nobody works on it, or somebody's safety is at risk
     * @throws FollowUpRefused if it cannot come back on that day
     */
    public void waitForCustomer(long id, int version, String words, @Nullable LocalDate day) {
        Incident incident = desk.asSeen(id, version);
        room.enter(incident, words, signedIn.name());
        if (day != null) {
            followUps.set(incident, day, words);
        }
    }

    /**
     * Lets the clock go on.
     *
     * @throws ChangedByAnother if somebody was first
     */
    public void goOn(long id, int version) {
        room.leave(desk.asSeen(id, version), WaitingRoom.Why.BY_HAND, signedIn.name());
    }
}

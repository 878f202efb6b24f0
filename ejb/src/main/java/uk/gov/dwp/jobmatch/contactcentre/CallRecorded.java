package uk.gov.dwp.jobmatch.contactcentre;

import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.incident.IncidentState;

/**
 * What came of a reported call.
 *
 * @param duplicate whether it had been reported before; then all is as it was answered then
 */
public record CallRecorded(boolean duplicate, CallbackState callback, IncidentState incident) {

    /** As it is kept with the submission. */
    String kept() {
        return callback + " " + incident;
    }

    /** The first answer, given again. */
    static CallRecorded again(String kept) {
        String[] states = kept.split(" ", 2);
        return new CallRecorded(true, CallbackState.valueOf(states[0]), IncidentState.valueOf(states[1]));
    }
}

package uk.gov.dwp.jobmatch.contactcentre;

import java.util.List;
import uk.gov.dwp.jobmatch.callback.Answer;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * A call that a contact centre may make now.
 *
 * @param answers what to tell the customer: this callback's answer, then those of the ones that were joined to it
 * @param unsafe whether the safety of staff is or was touched by any of it
 */
public record DueCall(Callback callback, Incident incident, List<Answer> answers, boolean unsafe) {}

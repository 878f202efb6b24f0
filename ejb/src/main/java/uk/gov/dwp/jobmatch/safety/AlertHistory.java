package uk.gov.dwp.jobmatch.safety;

import java.util.List;
import uk.gov.dwp.jobmatch.delivery.Delivery;

/**
 * An alert with who knew of it when.
 *
 * @param sightings each duty manager's first, in their order
 * @param mails in the order in which they were promised
 */
public record AlertHistory(SafetyAlert alert, List<SafetySighting> sightings, List<Delivery> mails) {}

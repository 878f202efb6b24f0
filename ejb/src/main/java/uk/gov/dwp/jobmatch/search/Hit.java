package uk.gov.dwp.jobmatch.search;

import java.time.Instant;
import uk.gov.dwp.jobmatch.incident.IncidentState;

/**
 * An incident that was found.
 *
 * @param customer name and organisation as far as they are known; empty where neither is
 * @param matched the text by which it was found
 */
public record Hit(
        long id,
        String reference,
        IncidentState state,
        Instant receivedAt,
        String customer,
        Excerpt summary,
        Excerpt matched) {}

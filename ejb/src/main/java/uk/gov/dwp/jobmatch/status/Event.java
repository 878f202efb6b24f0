package uk.gov.dwp.jobmatch.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Entry;

/**
 * Something that happened to an incident, as a partner is told: what and when, and never the words of what was written.
 *
 * @param asked what the partner is asked for, with the words for it; null where it is asked for nothing
 */
public record Event(
        long incident,
        Instant at,
        Entry.Kind kind,
        @Nullable String asked) {}

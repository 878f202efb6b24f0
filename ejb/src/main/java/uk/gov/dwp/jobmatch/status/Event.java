package uk.gov.dwp.jobmatch.status;

import java.time.Instant;
import uk.gov.dwp.jobmatch.incident.Entry;

/** Something that happened to an incident, as a partner is told: what and when, never the words. */
public record Event(long incident, Instant at, Entry.Kind kind) {}

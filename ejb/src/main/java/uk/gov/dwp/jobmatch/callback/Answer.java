package uk.gov.dwp.jobmatch.callback;

import uk.gov.dwp.jobmatch.incident.Incident;

/** An answer that a call passes on, with the callback it belongs to and the incident it answers. */
public record Answer(Callback callback, Incident incident, String words) {}

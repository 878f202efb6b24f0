package uk.gov.dwp.jobmatch.callback;

import uk.gov.dwp.jobmatch.incident.Incident;

/** A callback that somebody has opened, with the incident it belongs to. */
public record Call(Callback callback, Incident incident) {}

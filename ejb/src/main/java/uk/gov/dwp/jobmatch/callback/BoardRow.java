package uk.gov.dwp.jobmatch.callback;

import uk.gov.dwp.jobmatch.incident.Incident;

/** A callback on a board, with the incident it belongs to. */
public record BoardRow(Callback callback, Incident incident) {}

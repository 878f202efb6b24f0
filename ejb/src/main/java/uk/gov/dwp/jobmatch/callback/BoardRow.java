package uk.gov.dwp.jobmatch.callback;

import uk.gov.dwp.jobmatch.incident.Incident;

/**
 * A callback on a board, with the incident it belongs to.
 *
 * @param restricted whether its references are all that the reader may see of it
 */
public record BoardRow(Callback callback, Incident incident, boolean restricted) {}

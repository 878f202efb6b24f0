package uk.gov.dwp.jobmatch.incident;

/** The incident is the caller's, but restricted: its reference is all there is to see, and its officer is the one to ask. */
public class RestrictedRecord extends NoSuchIncident {}

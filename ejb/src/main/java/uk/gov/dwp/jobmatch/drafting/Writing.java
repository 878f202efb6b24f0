package uk.gov.dwp.jobmatch.drafting;

/** What somebody may be writing on an incident. */
public enum Writing {
    REPLY,
    NOTE
}

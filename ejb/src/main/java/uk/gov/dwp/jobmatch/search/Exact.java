package uk.gov.dwp.jobmatch.search;

/** The one record whose reference was typed. */
public record Exact(Kind kind, String reference) {

    /** What a reference can be of. */
    public enum Kind {
        INCIDENT,
        CALLBACK
    }
}

package uk.gov.dwp.jobmatch.relation;

/** What one incident is to another. */
public enum LinkKind {
    DUPLICATE_OF,
    /** The same problem by two channels: each gets its own answer (domain.md X12). */
    SAME_PROBLEM_AS,
    PARENT_OF;

    /** Whether it has a direction, so that following it must never lead back. */
    boolean leadsSomewhere() {
        return this != SAME_PROBLEM_AS;
    }
}

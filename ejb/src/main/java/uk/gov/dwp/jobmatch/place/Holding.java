package uk.gov.dwp.jobmatch.place;

/** So many of something that would be left without a place. */
public record Holding(Kind kind, long number) {

    /** What a place can still hold. */
    public enum Kind {
        /** Who work there, locked or not. */
        PEOPLE,
        /** Open, whoever has taken them. */
        CALLS,
        /** Open ones that it raised, or answers. */
        INCIDENTS,
        /** What the helpdesk has asked it and not been told. */
        TASKS,
        /** Systems that speak for it. */
        PARTNERS,
        /** Versions of the policy, in force or to come, that name it as the default site or as home to an area. */
        POLICIES
    }
}

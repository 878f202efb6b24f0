package uk.gov.dwp.jobmatch.routing;

/** How soon an incident is worked, declared in work order (domain.md 3.3). */
public enum Priority {
    /** A DWP user's safety is at risk; its target runs by the clock, at any hour. */
    IMMEDIATE(0),
    /** Any other incident that Jobcentre staff raised. */
    PRIORITY(1),
    STANDARD(2);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** Its place in the work order, the most urgent first. */
    public int rank() {
        return rank;
    }

    /** Whether its target counts opening hours only, and not the clock. */
    public boolean runsInWorkingTime() {
        return this != IMMEDIATE;
    }
}

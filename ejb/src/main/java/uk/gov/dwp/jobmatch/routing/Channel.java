package uk.gov.dwp.jobmatch.routing;

/** The door an incident came through; known from who is signed in, never from a field that the sender fills in. */
public enum Channel {
    JOBCENTRE,
    JOBCENTRE_OWN,
    JOBSEEKER_DIRECT,
    EMPLOYER_DIRECT,
    EMPLOYER_ONLINE,
    JOBSEEKER_ONLINE,
    ANONYMOUS;

    /** Whether a DWP user in a Jobcentre raised it (domain.md S3). */
    public boolean isJobcentre() {
        return this == JOBCENTRE || this == JOBCENTRE_OWN;
    }
}

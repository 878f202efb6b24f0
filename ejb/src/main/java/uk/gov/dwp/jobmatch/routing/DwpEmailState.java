package uk.gov.dwp.jobmatch.routing;

/** Whether the DWP user's email address is one that a reply may go to. */
public enum DwpEmailState {
    OK,
    NONE,
    /** Not an address, or outside the domains that policy allows. */
    BAD
}

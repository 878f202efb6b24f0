package uk.gov.dwp.jobmatch.routing;

/** Who has the problem: from the form, or fixed by the account of whoever is signed in. */
public enum CustomerType {
    EMPLOYER,
    JOBSEEKER,
    UNKNOWN
}

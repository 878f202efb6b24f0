package uk.gov.dwp.jobmatch.routing;

import java.util.Optional;

/** The door an incident came through; known from who is signed in, never from a field that the sender fills in. */
public enum Channel {
    JOBCENTRE,
    JOBCENTRE_OWN,
    JOBSEEKER_DIRECT,
    EMPLOYER_DIRECT,
    EMPLOYER_ONLINE,
    JOBSEEKER_ONLINE,
    ANONYMOUS;

    /**
     * The door of a form that the site sends: of an employer or a jobseeker who is signed in, or of nobody it knows. Empty where
     * it vouches for an account and nobody says whether that is an employer's or a jobseeker's.
     */
    public static Optional<Channel> online(Customer customer) {
        if (customer.accountRef() == null) {
            return Optional.of(ANONYMOUS);
        }
        return switch (customer.type()) {
            case EMPLOYER -> Optional.of(EMPLOYER_ONLINE);
            case JOBSEEKER -> Optional.of(JOBSEEKER_ONLINE);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Whether a DWP user in a Jobcentre raised it (domain.md S3). */
    public boolean isJobcentre() {
        return this == JOBCENTRE || this == JOBCENTRE_OWN;
    }

    /** Whether staff raised it, a Jobcentre's or a contact centre's: only they can say that staff are at risk. */
    public boolean isStaff() {
        return isJobcentre() || speaksForCustomer();
    }

    /** Whether staff raised it for a customer: only they can say why a customer has no phone number. */
    public boolean speaksForCustomer() {
        return this == JOBCENTRE || this == JOBSEEKER_DIRECT || this == EMPLOYER_DIRECT;
    }
}

package uk.gov.dwp.jobmatch.credential;

import jakarta.ejb.ApplicationException;

/** What was given cannot stand for a partner: give another certificate, or mend what {@link #why} says. */
@ApplicationException(rollback = true)
public class CertificateRefused extends RuntimeException {

    /** Why a certificate was refused. */
    public enum Why {
        NOT_ONE,
        /** It must never leave the partner's own machine: now that it has, it must be replaced. */
        PRIVATE_KEY,
        SEVERAL,
        EXPIRED,
        /** It stands for this partner or for another already. */
        BOUND
    }

    private final Why why;

    public CertificateRefused(Why why) {
        super("Certificate refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

package uk.gov.dwp.jobmatch.contactcentre;

import jakarta.ejb.ApplicationException;

/** The partner is no contact centre and owes nobody a call: it has no use for this. */
@ApplicationException(rollback = true)
public class MakesNoCalls extends RuntimeException {

    MakesNoCalls() {
        super("Makes no calls");
    }
}

package uk.gov.dwp.jobmatch.policy;

import jakarta.ejb.ApplicationException;

/** Another version waits for a second person: have it confirmed, or withdraw it, before the next is proposed. */
@ApplicationException(rollback = true)
public class PolicyWaits extends RuntimeException {

    PolicyWaits() {
        super("Another version of the policy waits");
    }
}

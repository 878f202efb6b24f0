package uk.gov.dwp.jobmatch.reception;

import jakarta.ejb.ApplicationException;
import java.util.Set;
import uk.gov.dwp.jobmatch.routing.Refusal;

/** The form cannot be accepted as it stands: correct what the refusals name, all of them at once. */
@ApplicationException(rollback = true)
public class FormRefused extends RuntimeException {

    private final Set<Refusal> refusals;

    public FormRefused(Set<Refusal> refusals) {
        super("Refused: " + refusals);
        this.refusals = refusals;
    }

    /** Never empty. */
    public Set<Refusal> refusals() {
        return refusals;
    }
}

package uk.gov.dwp.jobmatch.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.policy.NoSuchPolicy;
import uk.gov.dwp.jobmatch.policy.PolicyBook;
import uk.gov.dwp.jobmatch.policy.PolicyEdition;
import uk.gov.dwp.jobmatch.policy.PolicyTerm;
import uk.gov.dwp.jobmatch.web.form.Lookup;

/** One version of the policy: all that it says, what it changed, and whose two words made it so. */
@Named
@RequestScoped
public class PolicyVersionPage {

    @Inject
    PolicyBook book;

    @Inject
    Lookup lookup;

    private String number = "";
    private @Nullable PolicyEdition edition;

    /** Answers as if there were no such page where there is no such version. */
    public void open() {
        try {
            edition = number.matches("\\d{1,9}") ? book.open(Integer.parseInt(number)) : null;
        } catch (NoSuchPolicy nothing) {
            edition = null;
        }
        if (edition == null) {
            lookup.notFound();
        }
    }

    public @Nullable PolicyEdition getEdition() {
        return edition;
    }

    /** What a policy says once; postcode areas have a table of their own. */
    public List<PolicyTerm> getTerms() {
        return PolicyTerm.single();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}

package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.report.AccountedCalls;
import uk.gov.dwp.jobmatch.report.AccountedCalls.Breach;
import uk.gov.dwp.jobmatch.report.AccountedCalls.Sum;

/** Shows that every call is accounted for, or which are not and what to do. */
@Named
@RequestScoped
public class AccountedCallsPage {

    @Inject
    AccountedCalls calls;

    private @Nullable Sum sum;
    private @Nullable List<Breach> breaches;

    public Sum getSum() {
        if (sum == null) {
            sum = calls.sum();
        }
        return sum;
    }

    public List<Breach> getBreaches() {
        if (breaches == null) {
            breaches = calls.breaches();
        }
        return breaches;
    }
}

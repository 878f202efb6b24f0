package uk.gov.dwp.jobmatch.matching;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;

/**
 * An account that an incident may be about; nothing of what was done in it.
 *
 * @param holder whoever holds it, person and organisation
 * @param isWritable whether it has an email address
 * @param reasons the strongest first
 */
public record Suggestion(
        String account,
        CustomerType kind,
        AccountOrigin origin,
        String holder,
        @Nullable String postcode,
        boolean isWritable,
        Set<Why> reasons) {

    /** As it is kept with what somebody said. */
    String codes() {
        return reasons.stream().map(Why::name).collect(Collectors.joining(" "));
    }
}

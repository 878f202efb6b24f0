package uk.gov.dwp.jobmatch.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.AccountHolder.EmailOrigin;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * An account as the source has it: all of it, so that what is left out is not there.
 *
 * @param version the source's own, from 1
 * @param homeSite code of the Employer Direct site that looked after it in ERM
 * @param openedAt null where the source does not know
 */
public record AccountTold(
        String reference,
        long version,
        CustomerType kind,
        AccountOrigin origin,
        @Nullable String homeSite,
        @Nullable Instant openedAt,
        Holder holder) {

    /** Who holds it; null for what is not known. Phone numbers are as they are dialled. */
    public record Holder(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String secondPhone,
            @Nullable String postcode,
            Language language,
            @Nullable String contactNeeds) {}

    @Nullable
    EmailOrigin emailOrigin() {
        if (holder.email() == null) {
            return null;
        }
        return origin == AccountOrigin.ERM_MIGRATED ? EmailOrigin.ERM : EmailOrigin.SITE;
    }
}

package uk.gov.dwp.jobmatch.accounts;

import java.util.Optional;
import uk.gov.dwp.jobmatch.accounts.v1.CloseAccountRequest;
import uk.gov.dwp.jobmatch.accounts.v1.GrantConsentRequest;
import uk.gov.dwp.jobmatch.accounts.v1.RecordActivityRequest;
import uk.gov.dwp.jobmatch.accounts.v1.RequestHeader;
import uk.gov.dwp.jobmatch.accounts.v1.RevokeConsentRequest;
import uk.gov.dwp.jobmatch.accounts.v1.UpsertAccountRequest;

/** Where the accounts contract's requests have the id that their sender chose. */
public final class MessageIds {

    private MessageIds() {}

    /** Empty for a ping. */
    public static Optional<String> in(Object request) {
        return header(request).map(RequestHeader::getMessageId);
    }

    private static Optional<RequestHeader> header(Object part) {
        if (part instanceof UpsertAccountRequest upsert) {
            return Optional.of(upsert.getHeader());
        }
        if (part instanceof GrantConsentRequest grant) {
            return Optional.of(grant.getHeader());
        }
        if (part instanceof RevokeConsentRequest revocation) {
            return Optional.of(revocation.getHeader());
        }
        if (part instanceof CloseAccountRequest closing) {
            return Optional.of(closing.getHeader());
        }
        return part instanceof RecordActivityRequest activity ? Optional.of(activity.getHeader()) : Optional.empty();
    }
}

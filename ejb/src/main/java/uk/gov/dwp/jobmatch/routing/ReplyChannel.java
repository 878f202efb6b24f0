package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/** How the answer travels, as a partner is told in the receipt. */
public enum ReplyChannel {
    EMAIL,
    CALL,
    EMAIL_AND_CALL,
    NONE;

    /** Of a reply and of a call that may be owed with it; a DWP user who is answered by phone counts as called. */
    public static ReplyChannel of(ReplyTo replyTo, @Nullable CallbackOwner owner) {
        if (replyTo.byEmail()) {
            return owner == null ? EMAIL : EMAIL_AND_CALL;
        }
        return replyTo == ReplyTo.NONE ? NONE : CALL;
    }
}

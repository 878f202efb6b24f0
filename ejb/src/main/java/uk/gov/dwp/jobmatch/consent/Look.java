package uk.gov.dwp.jobmatch.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gate answered, as far as whoever asked may know.
 *
 * @param account reference of the account; null where nothing of it is seen
 * @param actor user name of whoever looks
 */
public record Look(Verdict verdict, Viewer viewer, @Nullable String account, String actor, Instant at) {

    /** Without what the asker may not know. */
    Look asTold() {
        return new Look(verdict.toldTo(viewer), viewer, verdict.isAllowed() ? account : null, actor, at);
    }
}

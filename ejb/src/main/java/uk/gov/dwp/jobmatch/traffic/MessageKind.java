package uk.gov.dwp.jobmatch.traffic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are counted together.
 *
 * @param partner null where no partner's credential came with them
 * @param hour its beginning
 * @param operation null where they could not be read so far
 * @param code of the fault; null where they were answered
 */
record MessageKind(
        @Nullable String partner,
        Instant hour,
        @Nullable String operation,
        MessageOutcome outcome,
        @Nullable String code) {

    /** One that the database would refuse would keep all others from being written down. */
    MessageKind {
        if ((outcome == MessageOutcome.ANSWERED) != (code == null)) {
            throw new IllegalArgumentException("An answer has no code, and anything else has one");
        }
    }
}

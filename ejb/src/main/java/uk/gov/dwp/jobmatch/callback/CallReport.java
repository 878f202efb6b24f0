package uk.gov.dwp.jobmatch.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says came of an attempt.
 *
 * @param notes for colleagues; null for none
 * @param nextAttemptAt when to try again, null for the time that {@link CallLog} suggests; ignored where the call is over
 */
public record CallReport(
        CallOutcome outcome,
        boolean identityChecked,
        @Nullable String notes,
        @Nullable Instant nextAttemptAt) {}

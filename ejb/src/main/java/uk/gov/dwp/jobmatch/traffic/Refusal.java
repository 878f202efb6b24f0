package uk.gov.dwp.jobmatch.traffic;

import org.jspecify.annotations.Nullable;

/**
 * One message, or one item of a batch, that a partner has to mend.
 *
 * @param operation the contract's name for what was asked; null where the message could not be read so far
 * @param code of the fault that its sender gets
 * @param submissionId the sender's own id; null where there is none
 */
public record Refusal(
        String partner,
        @Nullable String operation,
        String code,
        @Nullable String submissionId) {}

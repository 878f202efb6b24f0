package uk.gov.dwp.jobmatch.consent;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody may ask, once it has been looked into.
 *
 * @param account reference of what is asked for, whether or not it is there; null where that is nobody's business
 * @param incident its reference; null for none
 * @param reason in words; null for none
 * @param flaw why these are none; null where they are good
 */
record Grounds(
        @Nullable String account,
        @Nullable String incident,
        @Nullable String reason,
        @Nullable Verdict flaw) {}

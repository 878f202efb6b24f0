package uk.gov.dwp.jobmatch.proposal;

/**
 * What somebody asks to change.
 *
 * @param subject code or user name of what would change
 * @param before as it is now
 * @param after as it would be
 */
public record Proposal(ProposedChange.Kind kind, String subject, String before, String after) {}

package uk.gov.dwp.jobmatch.policy;

import java.util.List;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;

/**
 * A version of the policy with all that it says.
 *
 * @param differences what it says otherwise than the version before it
 */
public record PolicyEdition(PolicyVersion version, PolicyTerms terms, List<Difference> differences) {}

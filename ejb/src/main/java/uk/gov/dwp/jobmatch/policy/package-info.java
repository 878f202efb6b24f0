/** The policy's versions: what each says, what it changed, and how a new one comes about by two people. */
@NullMarked
package uk.gov.dwp.jobmatch.policy;

import org.jspecify.annotations.NullMarked;

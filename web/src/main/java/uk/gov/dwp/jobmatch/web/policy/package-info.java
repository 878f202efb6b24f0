/** Where the policy owner reads what every version of the policy says, and proposes the next. */
@NullMarked
package uk.gov.dwp.jobmatch.web.policy;

import org.jspecify.annotations.NullMarked;

/** What Universal Jobmatch tells us of its accounts: the accounts contract's words turned into the helpdesk's, and back. */
@NullMarked
package uk.gov.dwp.jobmatch.accounts;

import org.jspecify.annotations.NullMarked;

/** The accounts that Universal Jobmatch and the ERM transfer have fed us. */
@NullMarked
package uk.gov.dwp.jobmatch.account;

import org.jspecify.annotations.NullMarked;

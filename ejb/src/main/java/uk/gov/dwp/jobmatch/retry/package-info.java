/** When to try again to reach a customer, and when to stop: plain decisions. */
@NullMarked
package uk.gov.dwp.jobmatch.retry;

import org.jspecify.annotations.NullMarked;

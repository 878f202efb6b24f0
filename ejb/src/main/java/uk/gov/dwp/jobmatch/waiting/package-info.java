/** Incidents that wait: for their customer, with the clock stopped, or for a day on which they come back. */
@NullMarked
package uk.gov.dwp.jobmatch.waiting;

import org.jspecify.annotations.NullMarked;

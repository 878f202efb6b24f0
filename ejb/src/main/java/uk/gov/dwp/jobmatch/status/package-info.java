/** What partners may know of their own incidents. */
@NullMarked
package uk.gov.dwp.jobmatch.status;

import org.jspecify.annotations.NullMarked;

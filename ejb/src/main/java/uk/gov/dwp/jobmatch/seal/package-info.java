/** Seals on the insert-only logs, by which a row that was changed, taken away or slipped in is found and named. */
@NullMarked
package uk.gov.dwp.jobmatch.seal;

import org.jspecify.annotations.NullMarked;

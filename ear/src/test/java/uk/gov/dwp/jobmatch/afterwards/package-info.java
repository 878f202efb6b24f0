/** What all the other tests have left behind. */
@NullMarked
package uk.gov.dwp.jobmatch.afterwards;

import org.jspecify.annotations.NullMarked;

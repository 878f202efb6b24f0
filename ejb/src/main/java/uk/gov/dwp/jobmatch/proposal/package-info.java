/** Changes that reach customers, waiting for a second person: what there is before, what after, who asked and who agreed. */
@NullMarked
package uk.gov.dwp.jobmatch.proposal;

import org.jspecify.annotations.NullMarked;

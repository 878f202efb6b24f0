/** The screens on which incidents are raised, taken, answered and closed. */
@NullMarked
package uk.gov.dwp.jobmatch.web.incident;

import org.jspecify.annotations.NullMarked;

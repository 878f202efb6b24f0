/** Due times that explain themselves, and warnings before and when one is missed. */
@NullMarked
package uk.gov.dwp.jobmatch.due;

import org.jspecify.annotations.NullMarked;

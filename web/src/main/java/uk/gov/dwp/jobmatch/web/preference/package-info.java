/** The page on which people choose how they like to work, and what follows from it on the others. */
@NullMarked
package uk.gov.dwp.jobmatch.web.preference;

import org.jspecify.annotations.NullMarked;

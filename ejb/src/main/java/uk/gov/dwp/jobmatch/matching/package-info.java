/** Finds the account that an incident came without: suggested with the reason, and confirmed by a person. */
@NullMarked
package uk.gov.dwp.jobmatch.matching;

import org.jspecify.annotations.NullMarked;

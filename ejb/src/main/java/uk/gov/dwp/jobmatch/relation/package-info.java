/** What incidents have to do with each other: duplicates, the same problem from two channels, parents and children. */
@NullMarked
package uk.gov.dwp.jobmatch.relation;

import org.jspecify.annotations.NullMarked;

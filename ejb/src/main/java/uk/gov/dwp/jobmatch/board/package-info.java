/** The boards on which groups find their calls, and how calls are given to those who make them. */
@NullMarked
package uk.gov.dwp.jobmatch.board;

import org.jspecify.annotations.NullMarked;

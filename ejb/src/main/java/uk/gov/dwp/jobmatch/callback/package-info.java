/** Calls that are owed, their boards, and what came of each attempt. */
@NullMarked
package uk.gov.dwp.jobmatch.callback;

import org.jspecify.annotations.NullMarked;

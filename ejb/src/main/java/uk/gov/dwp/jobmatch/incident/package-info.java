/** The incident and the desk that works it: take, note, close, reopen. */
@NullMarked
package uk.gov.dwp.jobmatch.incident;

import org.jspecify.annotations.NullMarked;

/** The answer to an incident: one reply, to the one right recipient, and the call where one is owed. */
@NullMarked
package uk.gov.dwp.jobmatch.answer;

import org.jspecify.annotations.NullMarked;

/** Who is told of a call that nobody has made, before it is late and when it is. */
@NullMarked
package uk.gov.dwp.jobmatch.escalation;

import org.jspecify.annotations.NullMarked;

/** The vocabulary of refusals: codes, our words for them, where in the message, and the one line the log gets. */
@NullMarked
package uk.gov.dwp.jobmatch.soap.fault;

import org.jspecify.annotations.NullMarked;

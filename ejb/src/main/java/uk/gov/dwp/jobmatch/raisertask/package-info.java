/** What whoever raised an incident is asked for, and what came of it. */
@NullMarked
package uk.gov.dwp.jobmatch.raisertask;

import org.jspecify.annotations.NullMarked;

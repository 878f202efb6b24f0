/** What whoever raised an incident changes about it afterwards: more words, another way to be reached, or nothing any more. */
@NullMarked
package uk.gov.dwp.jobmatch.amendment;

import org.jspecify.annotations.NullMarked;

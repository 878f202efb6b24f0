/** Whose an incident is: who may be given it, by whom, and who looks after it while its holder is away. */
@NullMarked
package uk.gov.dwp.jobmatch.assignment;

import org.jspecify.annotations.NullMarked;

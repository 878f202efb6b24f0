/** Writing on an incident: replies and notes, their drafts, and who else is at it. */
@NullMarked
package uk.gov.dwp.jobmatch.web.writing;

import org.jspecify.annotations.NullMarked;

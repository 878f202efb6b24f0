/** The list that the helpdesk works from: filtered, counted, sorted, saved under a name, and acted on row by row. */
@NullMarked
package uk.gov.dwp.jobmatch.web.queue;

import org.jspecify.annotations.NullMarked;

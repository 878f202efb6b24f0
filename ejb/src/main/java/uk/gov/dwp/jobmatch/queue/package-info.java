/** Which incidents wait, for whom and in which order: the lists that the helpdesk works from. */
@NullMarked
package uk.gov.dwp.jobmatch.queue;

import org.jspecify.annotations.NullMarked;

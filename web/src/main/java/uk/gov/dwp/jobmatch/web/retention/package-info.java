/** How long records are kept, what the next night forgets, and what is held. */
@NullMarked
package uk.gov.dwp.jobmatch.web.retention;

import org.jspecify.annotations.NullMarked;

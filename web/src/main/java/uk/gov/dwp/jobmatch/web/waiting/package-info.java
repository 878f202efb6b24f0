/** An incident that waits, and the receipt of its due time. */
@NullMarked
package uk.gov.dwp.jobmatch.web.waiting;

import org.jspecify.annotations.NullMarked;

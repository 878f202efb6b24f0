/** A form that is sent twice is done once. */
@NullMarked
package uk.gov.dwp.jobmatch.sending;

import org.jspecify.annotations.NullMarked;

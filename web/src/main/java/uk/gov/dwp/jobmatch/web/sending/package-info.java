/** A form that is sent twice, by a double click or by going back, is done once and shows what came of it. */
@NullMarked
package uk.gov.dwp.jobmatch.web.sending;

import org.jspecify.annotations.NullMarked;

/** The pages on which administrators keep the people who work here, and on which people keep their own password. */
@NullMarked
package uk.gov.dwp.jobmatch.web.staff;

import org.jspecify.annotations.NullMarked;

/** The page on which administrators keep the working calendars. */
@NullMarked
package uk.gov.dwp.jobmatch.web.calendar;

import org.jspecify.annotations.NullMarked;

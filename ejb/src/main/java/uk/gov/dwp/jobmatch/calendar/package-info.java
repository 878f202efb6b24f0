/** When each place works: opening hours and days off as data that administrators keep, and the due times that follow. */
@NullMarked
package uk.gov.dwp.jobmatch.calendar;

import org.jspecify.annotations.NullMarked;

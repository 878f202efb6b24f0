/** The helpdesk as a person meets it: in a real browser, by mouse and by keyboard. */
@NullMarked
package uk.gov.dwp.jobmatch.browser;

import org.jspecify.annotations.NullMarked;

/** The helpdesk as a whole: a real server, a real database, a real mail server, seen from outside. */
@NullMarked
package uk.gov.dwp.jobmatch.whole;

import org.jspecify.annotations.NullMarked;

/** Signing in and out, who is here, and what becomes of words typed into a page whose session has ended. */
@NullMarked
package uk.gov.dwp.jobmatch.web.session;

import org.jspecify.annotations.NullMarked;

/** The screens of staff safety: raising an alert, seeing it on every page, and saying what was done. */
@NullMarked
package uk.gov.dwp.jobmatch.web.safety;

import org.jspecify.annotations.NullMarked;

/** Moving an incident to another Employer Direct site (domain.md X11). */
@NullMarked
package uk.gov.dwp.jobmatch.sitemove;

import org.jspecify.annotations.NullMarked;

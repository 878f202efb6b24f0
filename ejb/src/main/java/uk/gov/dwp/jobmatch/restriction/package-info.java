/** Closing an incident to all but one officer, and opening it again (domain.md X15). */
@NullMarked
package uk.gov.dwp.jobmatch.restriction;

import org.jspecify.annotations.NullMarked;

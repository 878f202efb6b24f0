/** The screens of restricted records (domain.md X15). */
@NullMarked
package uk.gov.dwp.jobmatch.web.restriction;

import org.jspecify.annotations.NullMarked;

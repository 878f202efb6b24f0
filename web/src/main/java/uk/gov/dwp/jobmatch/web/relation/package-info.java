/** The screens of links between incidents. */
@NullMarked
package uk.gov.dwp.jobmatch.web.relation;

import org.jspecify.annotations.NullMarked;

/** Where staff add to an incident that stands already. */
@NullMarked
package uk.gov.dwp.jobmatch.web.addition;

import org.jspecify.annotations.NullMarked;

/** The screens of what raisers are asked for: asking, the list, and the answers. */
@NullMarked
package uk.gov.dwp.jobmatch.web.raisertask;

import org.jspecify.annotations.NullMarked;

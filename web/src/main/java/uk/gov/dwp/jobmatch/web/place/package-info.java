/** The pages on which administrators keep the places that mail goes to, and on which a second person confirms what reaches customers. */
@NullMarked
package uk.gov.dwp.jobmatch.web.place;

import org.jspecify.annotations.NullMarked;

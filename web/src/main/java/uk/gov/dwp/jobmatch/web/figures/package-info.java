/** Figures that anybody may ask for: how many accounts there are, and how many of them advisers may see. */
@NullMarked
package uk.gov.dwp.jobmatch.web.figures;

import org.jspecify.annotations.NullMarked;

/** Keeps the partner guide's words and the code together. */
@NullMarked
package uk.gov.dwp.jobmatch.guide;

import org.jspecify.annotations.NullMarked;

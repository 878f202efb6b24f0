/** The partner guide ({@code docs/partners}) as pages that anybody may read. Knows no incident and no message. */
@NullMarked
package uk.gov.dwp.jobmatch.guide;

import org.jspecify.annotations.NullMarked;

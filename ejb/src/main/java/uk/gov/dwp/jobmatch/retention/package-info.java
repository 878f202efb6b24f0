/** How long records are kept: rules with their days, a dry run that tells, and a nightly run that forgets in small batches. */
@NullMarked
package uk.gov.dwp.jobmatch.retention;

import org.jspecify.annotations.NullMarked;

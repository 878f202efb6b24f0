/** Files that belong to an incident: kept with it, held back until they are scanned, opened to those who may see it. */
@NullMarked
package uk.gov.dwp.jobmatch.attachment;

import org.jspecify.annotations.NullMarked;

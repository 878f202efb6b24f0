/** What account holders ask for, as duty managers record, decide and carry it out. */
@NullMarked
package uk.gov.dwp.jobmatch.web.holderright;

import org.jspecify.annotations.NullMarked;

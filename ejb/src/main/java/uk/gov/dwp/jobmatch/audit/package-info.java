/** Who did or saw what: written in the caller's transaction, only ever inserted. */
@NullMarked
package uk.gov.dwp.jobmatch.audit;

import org.jspecify.annotations.NullMarked;

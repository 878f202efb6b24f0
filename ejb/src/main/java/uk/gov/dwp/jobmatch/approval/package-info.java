/** Where a second person makes what another proposed come true. */
@NullMarked
package uk.gov.dwp.jobmatch.approval;

import org.jspecify.annotations.NullMarked;

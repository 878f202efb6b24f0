/** Lists that partners read page by page. */
@NullMarked
package uk.gov.dwp.jobmatch.listing;

import org.jspecify.annotations.NullMarked;

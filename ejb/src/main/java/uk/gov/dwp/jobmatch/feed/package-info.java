/** What Universal Jobmatch tells of its accounts: each thing once, in its own order, in whatever order it comes. */
@NullMarked
package uk.gov.dwp.jobmatch.feed;

import org.jspecify.annotations.NullMarked;

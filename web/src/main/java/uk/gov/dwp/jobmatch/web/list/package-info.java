/** Lists that are shown a page at a time: where the reader is stands in the address, and rows are counted by no page. */
@NullMarked
package uk.gov.dwp.jobmatch.web.list;

import org.jspecify.annotations.NullMarked;

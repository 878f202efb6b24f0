/** English and Welsh: which one a visitor reads, every word the screens say, and how times and counts are told in it. */
@NullMarked
package uk.gov.dwp.jobmatch.web.language;

import org.jspecify.annotations.NullMarked;

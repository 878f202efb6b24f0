/** Has files scanned by ClamAV's daemon: claims what the queue names, asks, and settles. */
@NullMarked
package uk.gov.dwp.jobmatch.scan;

import org.jspecify.annotations.NullMarked;

/** The people who work here: added, given their duties, let in and out, and parted with. */
@NullMarked
package uk.gov.dwp.jobmatch.staff;

import org.jspecify.annotations.NullMarked;

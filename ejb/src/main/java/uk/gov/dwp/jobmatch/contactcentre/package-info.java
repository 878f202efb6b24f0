/** The calls that contact centres make for us, as their own systems see them. */
@NullMarked
package uk.gov.dwp.jobmatch.contactcentre;

import org.jspecify.annotations.NullMarked;

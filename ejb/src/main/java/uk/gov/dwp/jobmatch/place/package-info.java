/** The places that mail goes to, as an administrator keeps them. */
@NullMarked
package uk.gov.dwp.jobmatch.place;

import org.jspecify.annotations.NullMarked;

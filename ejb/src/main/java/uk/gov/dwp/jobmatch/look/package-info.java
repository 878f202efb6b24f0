/** A look at somebody's account: what is seen of it once the gate has opened. */
@NullMarked
package uk.gov.dwp.jobmatch.look;

import org.jspecify.annotations.NullMarked;

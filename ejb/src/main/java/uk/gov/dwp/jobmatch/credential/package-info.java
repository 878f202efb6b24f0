/** What partners' systems show us to be let in: secrets, two at most at once, and certificates. */
@NullMarked
package uk.gov.dwp.jobmatch.credential;

import org.jspecify.annotations.NullMarked;

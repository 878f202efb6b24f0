/** How each person likes to work: what they have chosen for themselves and nobody else need know. */
@NullMarked
package uk.gov.dwp.jobmatch.preference;

import org.jspecify.annotations.NullMarked;

/** Attacks on the SOAP door, one class for each kind; {@link uk.gov.dwp.jobmatch.soap.attack.Unshaken} holds after each of them. */
@NullMarked
package uk.gov.dwp.jobmatch.soap.attack;

import org.jspecify.annotations.NullMarked;

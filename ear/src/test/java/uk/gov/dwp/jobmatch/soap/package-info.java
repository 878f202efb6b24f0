/** The SOAP door as partners meet it, and as attackers do: one class for each class of attack. */
@NullMarked
package uk.gov.dwp.jobmatch.soap;

import org.jspecify.annotations.NullMarked;

/** SOAP over HTTP: what is let in, how it is read, and how a fault looks. Knows no incident. */
@NullMarked
package uk.gov.dwp.jobmatch.soap;

import org.jspecify.annotations.NullMarked;

/** Clients that strangers wrote, each on its own SOAP stack and in its own process, against the running helpdesk. */
@NullMarked
package uk.gov.dwp.jobmatch.interop;

import org.jspecify.annotations.NullMarked;

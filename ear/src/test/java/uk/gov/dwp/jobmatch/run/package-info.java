/** The helpdesk on one machine: its database, its mail server and its application server, started and stopped together. */
@NullMarked
package uk.gov.dwp.jobmatch.run;

import org.jspecify.annotations.NullMarked;

/** Days on which something breaks: the server, its queues, the mail server, the database. Nothing promised is lost. */
@NullMarked
package uk.gov.dwp.jobmatch.badday;

import org.jspecify.annotations.NullMarked;

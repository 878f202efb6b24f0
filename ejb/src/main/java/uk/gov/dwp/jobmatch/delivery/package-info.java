/** What we owe by email. The row is the outbox: promise, claim, settle, sweep. */
@NullMarked
package uk.gov.dwp.jobmatch.delivery;

import org.jspecify.annotations.NullMarked;
